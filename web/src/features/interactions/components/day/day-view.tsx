import type { Client } from '@clientele/contracts/clients/client';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatDay } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useDay } from '../../api/get-day.ts';
import { AppointmentDialog, type AppointmentTask } from '../source/appointment-dialog.tsx';
import classes from './day.module.css';
import { DayAgenda } from './day-agenda.tsx';
import { DayBirthdays } from './day-birthdays.tsx';
import { DayNextActions } from './day-next-actions.tsx';
import { DayOverdue } from './day-overdue.tsx';

export interface DayViewProps {
  /** Plans a next action; null where the member may not. */
  onPlan: ((client: Client) => void) | null;
  /** Completes a next action, and rejects when that is refused; null where the member may not. */
  onComplete: ((client: Client) => Promise<void>) | null;
}

/** The day on the home page: appointments, next actions, overdue clients and birthdays. */
export function DayView({ onPlan, onComplete }: DayViewProps) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization, me } = useCurrentOrganization();
  const [parameters, setParameters] = useSearchParams();
  const memberId = parameters.get('day') === 'mine' ? me.id : null;
  const day = useDay(organization.id, memberId);
  const [task, setTask] = useState<AppointmentTask | null>(null);
  if (day.isError && !day.data) {
    return <ProblemAlert error={day.error} onRetry={() => void day.refetch()} />;
  }
  const { data } = day;
  return (
    <section
      aria-label={t('today')}
      className={classes.root}
      data-old={day.isPlaceholderData || undefined}
    >
      <div className={classes.head}>
        <h2 className={classes.date}>
          {data ? formatDay(data.date, language, data.date) : <Skeleton h={28} w={180} />}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={t('day.scope')}
          data={[
            { value: 'everyone', label: t('day.everyone') },
            { value: 'mine', label: t('day.mine') },
          ]}
          value={memberId ? 'mine' : 'everyone'}
          onChange={(scope) =>
            setParameters(scope === 'mine' ? { day: 'mine' } : {}, {
              replace: true,
              preventScrollReset: true,
            })
          }
        />
      </div>
      {data ? (
        <div className={classes.columns}>
          <DayAgenda day={data} onTask={setTask} />
          <div className={classes.side}>
            <DayNextActions
              day={data}
              memberId={memberId}
              onPlan={onPlan}
              onComplete={onComplete}
            />
            <DayOverdue day={data} onPlan={onPlan} />
            <DayBirthdays day={data} />
          </div>
        </div>
      ) : (
        <div className={classes.columns} aria-hidden>
          <Skeleton h={360} radius="lg" />
          <div className={classes.side}>
            <Skeleton h={150} radius="lg" />
            <Skeleton h={150} radius="lg" />
          </div>
        </div>
      )}
      <AppointmentDialog task={task} onClose={() => setTask(null)} />
    </section>
  );
}
