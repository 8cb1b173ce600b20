import type {
  NotificationKind,
  StaffNotification,
} from '@clientele/contracts/organizations/notification';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconAt,
  IconCalendarX,
  IconFlag,
  IconPointFilled,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatAgo } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import classes from './notifications.module.css';

const ICONS: Record<NotificationKind, Icon> = {
  assigned: IconUserCheck,
  mentioned: IconAt,
  noShow: IconCalendarX,
  nextActionDue: IconFlag,
};

interface NotificationEntryProps {
  notification: StaffNotification;
  onRead: () => void;
  onOpened: () => void;
}

/** One thing the person was told; a press leads to the client, and to the event where there is one. */
export function NotificationEntry({ notification, onRead, onOpened }: NotificationEntryProps) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { kind, at, readAt, clientId, interactionId, text } = notification;
  const Mark = ICONS[kind];
  const said = useSentence(notification);
  const unread = readAt === null;
  const base = `/o/${organization.id}/clients`;
  const address = clientId
    ? `${base}/${clientId}${interactionId ? `?tab=timeline&event=${interactionId}` : ''}`
    : base;
  return (
    <li className={classes.entry} data-unread={unread || undefined}>
      <span className={classes.icon} data-kind={kind} aria-hidden>
        <Mark size={17} stroke={1.8} />
      </span>
      <Link
        to={address}
        className={classes.link}
        onClick={() => {
          if (unread) onRead();
          onOpened();
        }}
      >
        {unread && <VisuallyHidden>{t('unread')} </VisuallyHidden>}
        <span className={classes.said}>{said}</span>
        {text && <span className={classes.text}>{text}</span>}
        <time dateTime={at} className={classes.ago}>
          {formatAgo(at, new Date(), language, organization.timeZone)}
        </time>
      </Link>
      {unread && (
        <ActionIcon
          variant="transparent"
          size={28}
          className={classes.dot}
          aria-label={t('markOne')}
          onClick={onRead}
        >
          <IconPointFilled size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function useSentence({ kind, by, clientId, clientName }: StaffNotification): string {
  const { t } = useTranslation('notifications');
  const client = clientName ?? t('aClient');
  const name = by.id === null ? t('someone') : by.name;
  if (kind === 'assigned' && clientId === null) return t('said.assignedMany', { by: name });
  return t(`said.${kind}`, { by: name, client });
}
