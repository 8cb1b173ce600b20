import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';
import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useSchedules } from '../api/schedules.ts';
import classes from './exports.module.css';
import { ScheduleCard } from './schedule-card.tsx';

interface ScheduledExportManagerProps {
  /** Id of the schedule named in the address, whose runs are shown opened; null for none. */
  focused: string | null;
  create: ReactNode;
  onEdit: (schedule: ExportSchedule) => void;
}

/** The scheduled exports of the organisation: lists them, creates and changes them. */
export function ScheduledExportManager(props: ScheduledExportManagerProps) {
  const { t } = useTranslation('exports');
  const { organization } = useCurrentOrganization();
  const schedules = useSchedules(organization.id);
  if (schedules.isError && !schedules.data) {
    return <ProblemAlert error={schedules.error} onRetry={() => void schedules.refetch()} />;
  }
  if (!schedules.data) {
    return (
      <Stack aria-hidden>
        <Skeleton h={170} radius="lg" />
        <Skeleton h={170} radius="lg" />
      </Stack>
    );
  }
  if (schedules.data.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('schedules.empty')} text={t('schedules.emptyText')}>
          {props.create}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <ul className={classes.schedules} aria-label={t('tabs.scheduled')}>
      {schedules.data.map((schedule) => (
        <li key={schedule.id}>
          <ScheduleCard
            schedule={schedule}
            focused={schedule.id === props.focused}
            onEdit={() => props.onEdit(schedule)}
          />
        </li>
      ))}
    </ul>
  );
}
