import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { Tooltip } from '@mantine/core';
import { IconLock, IconPinFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryActions } from '../../model/use-entry-actions.tsx';
import { useEntryWords } from '../../model/use-entry-words.ts';
import { AppointmentPill, AppointmentStatusMenu } from '../source/appointment-status.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { EntryChanges } from './entry-changes.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { FormattedText } from './formatted-text.tsx';
import classes from './interaction-card.module.css';
import { InteractionIcon } from './interaction-icon.tsx';
import { PurchaseAmount, PurchaseDetails } from './purchase-details.tsx';

interface InteractionCardProps {
  entry: Interaction;
  actions: EntryActions;
  /** Whether a link points to this entry, which then scrolls into view. */
  highlighted?: boolean;
  /** The day, shown where no heading says it. */
  day?: string;
}

/** One entry of a timeline. */
export function InteractionCard({ entry, actions, highlighted, day }: InteractionCardProps) {
  const { t } = useTranslation('interactions');
  const { title, details } = useEntryWords(entry);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (highlighted) card.current?.scrollIntoView({ block: 'center' });
  }, [highlighted]);
  const { appointment, purchase } = entry;
  const pending = entry.id.startsWith('pending-');
  const { changeStatus } = actions;
  return (
    <article
      ref={card}
      className={classes.card}
      data-type={entry.type}
      data-highlighted={highlighted || undefined}
      data-pending={pending || undefined}
      aria-label={[title, day, ...details].filter(Boolean).join(', ')}
    >
      <InteractionIcon type={entry.type} direction={entry.direction} />
      <div className={classes.body}>
        <div className={classes.head}>
          <h3 className={classes.title}>{title}</h3>
          {appointment &&
            (changeStatus && !entry.trashedAt ? (
              <AppointmentStatusMenu
                status={appointment.status}
                onChange={(status) => changeStatus(entry, status)}
              />
            ) : (
              <AppointmentPill status={appointment.status} />
            ))}
          {purchase && <PurchaseAmount purchase={purchase} />}
          {entry.visibility === 'managers' && (
            <span className={classes.badge}>
              <IconLock size={13} aria-hidden /> {t('entry.managers')}
            </span>
          )}
          {entry.pinned && (
            <Tooltip label={t('entry.pinned')}>
              <span className={classes.pin}>
                <IconPinFilled size={15} role="img" aria-label={t('entry.pinned')} />
              </span>
            </Tooltip>
          )}
        </div>
        <p className={classes.details}>
          {pending ? t('entry.pending') : [day, ...details].filter(Boolean).join(' · ')}
          {!pending && isEdited(entry) && <> · {t('entry.edited')}</>}
        </p>
        {entry.body && <FormattedText html={entry.body} />}
        {purchase && <PurchaseDetails purchase={purchase} title={title} />}
        {entry.changes.length > 0 && <EntryChanges changes={entry.changes} />}
        {entry.attachments.length > 0 && <AttachmentList attachments={entry.attachments} />}
      </div>
      {!pending && <EntryMenu entry={entry} title={title} actions={actions} />}
    </article>
  );
}

/** Only entries written by hand are marked as edited: those of a source change with it. */
function isEdited({ type, version }: Interaction): boolean {
  return version > 1 && ['note', 'call', 'visit', 'other'].includes(type);
}
