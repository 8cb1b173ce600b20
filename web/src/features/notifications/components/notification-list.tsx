import { ActionIcon, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconChecks, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../../../components/more-button.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useInView } from '../../../lib/use-in-view.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import type { useNotifications } from '../api/list-notifications.ts';
import { useMarkRead } from '../api/mark-read.ts';
import { NotificationEntry } from './notification-entry.tsx';
import classes from './notifications.module.css';

interface NotificationListProps {
  notifications: ReturnType<typeof useNotifications>;
  unread: number;
  onChoose: () => void;
  /** Called when a notification was opened. */
  onOpened: () => void;
}

/** The person's notifications, newest first; more load while scrolling. */
export function NotificationList(props: NotificationListProps) {
  const { notifications, unread } = props;
  const { t } = useTranslation(['notifications', 'common']);
  const { organization } = useCurrentOrganization();
  const markRead = useMarkRead(organization.id);
  const notifyProblem = useNotifyProblem();
  const { hasNextPage, isFetching, fetchNextPage, data } = notifications;
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  };
  const sentinel = useInView(more, '120px');
  const read = (id: string | null) => markRead.mutate(id, { onError: notifyProblem });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('notifications:title')}</h2>
        {unread > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconChecks size={16} aria-hidden />}
            onClick={() => read(null)}
          >
            {t('notifications:markAll')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          aria-label={t('notifications:preferencesOpen')}
          onClick={props.onChoose}
        >
          <IconSettings size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.scroll}>
        {notifications.isError && !data && (
          <ProblemAlert error={notifications.error} onRetry={() => void notifications.refetch()} />
        )}
        {notifications.isPending && (
          <Stack gap="sm" p="md" aria-hidden>
            <Skeleton h={44} />
            <Skeleton h={44} />
          </Stack>
        )}
        {data && items.length === 0 && (
          <div className={classes.empty}>
            <Text fw={600}>{t('notifications:empty')}</Text>
            <Text size="sm" c="dimmed">
              {t('notifications:emptyText')}
            </Text>
          </div>
        )}
        <ul className={classes.list}>
          {items.map((notification) => (
            <NotificationEntry
              key={notification.id}
              notification={notification}
              onRead={() => read(notification.id)}
              onOpened={props.onOpened}
            />
          ))}
        </ul>
        {hasNextPage && (
          <div ref={sentinel} className={classes.more}>
            <MoreButton small pages={notifications} />
          </div>
        )}
      </div>
    </>
  );
}
