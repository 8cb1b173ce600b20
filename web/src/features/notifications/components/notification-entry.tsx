import type {
  NotificationKind,
  StaffNotification,
} from '@clientele/contracts/organizations/notification';
import { wordNotification } from '@clientele/contracts/organizations/notification-words';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconAt,
  IconBell,
  IconCalendarX,
  IconChartBar,
  IconCloudX,
  IconFileCheck,
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

/** Icons by kind of notification; a kind without one gets the bell. */
const ICONS: Partial<Record<NotificationKind, Icon>> = {
  assigned: IconUserCheck,
  mentioned: IconAt,
  noShow: IconCalendarX,
  nextActionDue: IconFlag,
  importFinished: IconFileCheck,
  exportFailed: IconCloudX,
  exportUnusual: IconChartBar,
};

interface NotificationEntryProps {
  notification: StaffNotification;
  onRead: () => void;
  onOpened: () => void;
}

/** One notification; it links to the client, the event or the job it is about. */
export function NotificationEntry({ notification, onRead, onOpened }: NotificationEntryProps) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { kind, at, readAt, text } = notification;
  const Mark = ICONS[kind] ?? IconBell;
  const sentence = useSentence(notification, language);
  const unread = readAt === null;
  return (
    <li className={classes.entry} data-unread={unread || undefined}>
      <span className={classes.icon} data-kind={kind} aria-hidden>
        <Mark size={17} stroke={1.8} />
      </span>
      <Link
        to={`/o/${organization.id}${addressOf(notification)}`}
        className={classes.link}
        onClick={() => {
          if (unread) onRead();
          onOpened();
        }}
      >
        {unread && <VisuallyHidden>{t('unread')} </VisuallyHidden>}
        <span className={classes.said}>{sentence}</span>
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

/** The address that a notification leads to, below the organisation. */
function addressOf({ kind, clientId, interactionId, jobId }: StaffNotification): string {
  if (kind === 'importFinished') return jobId ? `/imports/${jobId}` : '/imports';
  if (kind === 'exportFailed' || kind === 'exportUnusual') {
    return `/exports?tab=scheduled${jobId ? `&schedule=${jobId}` : ''}`;
  }
  if (!clientId) return '/clients';
  return `/clients/${clientId}${interactionId ? `?tab=timeline&event=${interactionId}` : ''}`;
}

function useSentence(
  { kind, by, clientId, clientName }: StaffNotification,
  language: InterfaceLanguage,
): string {
  const { t } = useTranslation('notifications');
  const client = clientName ?? t('aClient');
  const name = by.id === null ? t('someone') : by.name;
  if (kind === 'assigned' && clientId === null) return t('assignedMany', { by: name });
  return wordNotification(kind, language, { by: name, client });
}
