import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useNotifications } from '../api/list-notifications.ts';
import { NotificationList } from './notification-list.tsx';
import { NotificationPreferences } from './notification-preferences.tsx';
import classes from './notifications.module.css';

const SHOWN_MAXIMUM = 99;

/** Bell with the number of unread notifications; opens the list of notifications. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  const { organization } = useCurrentOrganization();
  const notifications = useNotifications(organization.id);
  const [opened, setOpened] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const unread = notifications.data?.pages[0]?.unread ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onExitTransitionEnd={() => setChoosing(false)}
      position="bottom-start"
      width={400}
      middlewares={{ shift: { padding: 12 } }}
      shadow="lg"
      radius="lg"
      trapFocus
      returnFocus
      zIndex={310}
    >
      <Indicator
        inline
        disabled={unread === 0}
        label={unread > SHOWN_MAXIMUM ? `${SHOWN_MAXIMUM}+` : unread}
        size={17}
        offset={6}
        color="mimosa.4"
        classNames={{ indicator: classes.count }}
        attributes={{ indicator: { 'aria-hidden': true } }}
      >
        <Popover.Target>
          <ActionIcon
            variant="transparent"
            size={38}
            className={classes.bell}
            aria-label={t('bell', { count: unread })}
            onClick={() => setOpened(!opened)}
          >
            <IconBell size={21} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.dropdown}>
        {choosing ? (
          <NotificationPreferences onBack={() => setChoosing(false)} />
        ) : (
          <NotificationList
            notifications={notifications}
            unread={unread}
            onChoose={() => setChoosing(true)}
            onOpened={() => setOpened(false)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
