import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import type { Segment } from '@clientele/contracts/segments/segment';
import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useCancelRebuild, useRebuildSegment } from '../../api/rebuild-segment.ts';
import { isRebuilding } from '../../model/rebuilding.ts';
import classes from './segment-list.module.css';

/** Progress of computing the memberships; where that stopped, a button to start again. */
export function RebuildStatus({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const rebuild = useRebuildSegment(organization.id);
  const cancel = useCancelRebuild(organization.id);
  const notifyProblem = useNotifyProblem();
  const last = segment.rebuild;
  const manages = can('segments.manage') && segment.status === 'active';
  if (!last || last.status === 'done') return null;
  if (isRebuilding(segment)) {
    const [done, total] = [formatNumber(last.done, language), formatNumber(last.total, language)];
    const words = last.total > 0 ? t('rebuild.running', { done, total }) : t('rebuild.queued');
    return (
      <div className={classes.rebuild}>
        <Text size="sm" c="dimmed" role="status">
          {words}
        </Text>
        <Progress
          size="sm"
          animated
          aria-label={t('rebuild.label', { name: segment.name })}
          value={last.total === 0 ? 5 : Math.max(5, (100 * last.done) / last.total)}
        />
        {manages && (
          <Button
            size="compact-sm"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(segment, { onError: notifyProblem })}
          >
            {t('rebuild.cancel')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={classes.rebuild} data-stopped>
      <Text size="sm" c="var(--warn)">
        {last.status === 'cancelled'
          ? t('rebuild.cancelled')
          : t('rebuild.failed', {
              reason: PROBLEM_MESSAGES[last.failureCode ?? 'internal'][language],
            })}
      </Text>
      {manages && (
        <PatientButton
          size="compact-sm"
          variant="default"
          error={rebuild.error}
          loading={rebuild.isPending}
          onClick={() => rebuild.mutate(segment, { onError: notifyProblem })}
        >
          {t('rebuild.again')}
        </PatientButton>
      )}
    </div>
  );
}
