import type { Appointment } from '@clientele/contracts/interactions/appointment';
import type { Day } from '@clientele/contracts/interactions/day';
import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { useMemberName } from '../../../../entities/member/use-member-name.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatTime } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useChangeStatus } from '../../model/use-change-status.tsx';
import type { AppointmentTask } from '../source/appointment-dialog.tsx';
import { AppointmentPill, AppointmentStatusMenu } from '../source/appointment-status.tsx';
import classes from './day.module.css';

/** Today's appointments in order. */
export function DayAgenda({ day, onTask }: { day: Day; onTask: (task: AppointmentTask) => void }) {
  const { t } = useTranslation('interactions');
  const { can } = useCurrentOrganization();
  const { items, more } = day.appointments;
  const now = new Date().toISOString();
  // The line that marks the current time is drawn before the next appointment, once the day has
  // begun.
  const next = items.findIndex(({ startsAt }) => startsAt > now);
  const books = can('appointments.write');
  const book = () => onTask({ appointmentId: null, client: null });
  return (
    <Panel
      title={t('day.appointments')}
      aside={
        books &&
        items.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('day.book')}
            onClick={book}
          >
            {t('day.bookShort')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t('day.noAppointments')} text={t('day.noAppointmentsText')}>
          {books && (
            <Button variant="default" onClick={book}>
              {t('day.book')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <ol className={classes.agenda}>
          {items.map((appointment, at) => (
            <li key={appointment.id}>
              {at === next && at > 0 && (
                <div className={classes.now}>
                  <span>{t('day.now')}</span>
                </div>
              )}
              <AgendaEntry
                appointment={appointment}
                past={appointment.endsAt < now}
                onEdit={books ? () => onTask({ appointmentId: appointment.id }) : null}
              />
            </li>
          ))}
        </ol>
      )}
      {more && <p className={classes.quiet}>{t('day.more')}</p>}
    </Panel>
  );
}

function AgendaEntry(props: {
  appointment: Appointment;
  past: boolean;
  onEdit: (() => void) | null;
}) {
  const { appointment, past, onEdit } = props;
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const memberName = useMemberName();
  const changeStatus = useChangeStatus();
  const { id, client, status, service, startsAt, endsAt } = appointment;
  const time = (moment: string) => formatTime(moment, language, organization.timeZone);
  const name = client?.displayName ?? t('appointment.clientGone');
  const details = [service, memberName(appointment.memberId)].filter(Boolean);
  return (
    <div className={classes.entry} data-past={past || undefined} data-status={status}>
      <div className={classes.time}>
        <time dateTime={startsAt}>{time(startsAt)}</time>
        <span>{time(endsAt)}</span>
      </div>
      <div className={classes.who}>
        {client ? (
          <Link
            className={classes.name}
            to={`/o/${organization.id}/clients/${client.id}?tab=timeline`}
          >
            {name}
          </Link>
        ) : (
          <span className={classes.quiet}>{name}</span>
        )}
        <span className={classes.detail}>{details.join(' · ')}</span>
        {appointment.note && <span className={classes.note}>{appointment.note}</span>}
      </div>
      <div className={classes.state}>
        {onEdit ? (
          <AppointmentStatusMenu
            status={status}
            onChange={(next) => changeStatus(id, status, next)}
          />
        ) : (
          <AppointmentPill status={status} />
        )}
        {onEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            aria-label={t('day.editAppointment', { name })}
            onClick={onEdit}
          >
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}
