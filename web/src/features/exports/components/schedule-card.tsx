import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { Button, Title } from '@mantine/core';
import { IconChevronDown, IconHistory, IconPlayerPlay } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../components/patient-button.tsx';
import { StatusPill } from '../../../components/status-pill.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatAgo, formatMoment, formatNumber } from '../../../lib/format.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useRunSchedule } from '../api/schedules.ts';
import { isAtWork } from '../model/export-status.ts';
import { useScheduleWords } from '../model/schedule-words.ts';
import { ExportList } from './export-list.tsx';
import classes from './exports.module.css';
import { ScheduleMenu } from './schedule-menu.tsx';

interface ScheduleCardProps {
  schedule: ExportSchedule;
  focused: boolean;
  onEdit: () => void;
}

/**
 * Card of a scheduled export: what it exports, when, with whose rights, how the last run went, and
 * all its runs.
 */
export function ScheduleCard({ schedule, focused, onEdit }: ScheduleCardProps) {
  const { t } = useTranslation('exports');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const words = useScheduleWords();
  const run = useRunSchedule(organization.id);
  const notifyProblem = useNotifyProblem();
  const titleId = useId();
  const [withRuns, setWithRuns] = useState(focused);
  const { name, definition, scope, timing, owner, paused, stoppedCode, nextRunAt, lastRun } =
    schedule;
  const zone = organization.timeZone;
  const working = lastRun !== null && isAtWork(lastRun);
  const state = stoppedCode !== null ? 'stopped' : paused ? 'paused' : null;
  return (
    <article
      className={classes.schedule}
      data-focused={focused || undefined}
      aria-labelledby={titleId}
    >
      <div className={classes.scheduleHead}>
        <div>
          <div className={classes.scheduleTitle}>
            <Title order={2} size="h3" id={titleId}>
              {name}
            </Title>
            {state && (
              <StatusPill tone={state === 'stopped' ? 'bad' : 'warn'}>
                {t(`schedules.${state}`)}
              </StatusPill>
            )}
          </div>
          <span className={classes.soft}>
            {[
              t(`entities.${definition.entity}`),
              t(`formats.${definition.format}`),
              t(`scopes.${scope}`),
            ].join(' · ')}
          </span>
        </div>
        <ScheduleMenu schedule={schedule} onEdit={onEdit} />
      </div>
      {stoppedCode !== null && (
        <p className={classes.stopped} role="status">
          {t('schedules.stoppedBecause', { reason: PROBLEM_MESSAGES[stoppedCode][language] })}
        </p>
      )}
      <dl className={classes.facts}>
        <Fact label={t('schedules.when')}>{words(timing)}</Fact>
        <Fact label={t('schedules.next')}>
          {nextRunAt && state === null ? formatMoment(nextRunAt, language, zone) : '—'}
        </Fact>
        <Fact label={t('schedules.last')}>
          {lastRun ? (
            <>
              {t(`statuses.${lastRun.status}`)}
              {' · '}
              {formatAgo(lastRun.createdAt, new Date(), language, zone)}
              {lastRun.manifest &&
                ` · ${t('rows', {
                  count: lastRun.manifest.rows,
                  shown: formatNumber(lastRun.manifest.rows, language),
                })}`}
              {lastRun.unusual && <span className={classes.unusual}>{t('unusual')}</span>}
            </>
          ) : (
            t('schedules.never')
          )}
        </Fact>
        <Fact label={t('schedules.owner')}>{owner.name}</Fact>
        <Fact label={t('schedules.retention')}>
          {schedule.retention.type === 'count'
            ? t('schedules.keepCount', { count: schedule.retention.count })
            : t('schedules.keepDays', { count: schedule.retention.days })}
        </Fact>
      </dl>
      <div className={classes.scheduleFoot}>
        <PatientButton
          size="xs"
          fz="sm"
          variant="default"
          error={run.error}
          loading={run.isPending || working}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          aria-label={t('schedules.runOf', { name })}
          onClick={() =>
            run.mutate(schedule, {
              onSuccess: () => notifyDone(t('schedules.started')),
              onError: notifyProblem,
            })
          }
        >
          {t('schedules.run')}
        </PatientButton>
        <Button
          size="xs"
          fz="sm"
          variant="subtle"
          leftSection={<IconHistory size={16} aria-hidden />}
          rightSection={<IconChevronDown size={15} className={classes.chevron} aria-hidden />}
          aria-expanded={withRuns}
          aria-label={t('schedules.runsOf', { name })}
          onClick={() => setWithRuns(!withRuns)}
        >
          {t('schedules.runs')}
        </Button>
      </div>
      {withRuns && (
        <div className={classes.runs}>
          <ExportList scheduleId={schedule.id} />
        </div>
      )}
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
