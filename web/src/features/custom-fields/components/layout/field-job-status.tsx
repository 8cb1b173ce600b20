import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { CloseButton, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { isWorking, useFieldJob } from '../../api/field-jobs.ts';
import classes from './layout-board.module.css';

/** The progress of a job on a field's values, and its outcome where that matters. */
export function FieldJobStatus({ field }: { field: Pick<CustomField, 'jobId'> }) {
  const { t } = useTranslation('common');
  const { organization } = useCurrentOrganization();
  // The field drops the id of a finished job, but its outcome still has to be shown: keep the last
  // id.
  const [jobId, setJobId] = useState(field.jobId);
  if (field.jobId !== null && field.jobId !== jobId) setJobId(field.jobId);
  const job = useFieldJob(organization.id, jobId).data;
  const word = useJobWords();
  if (!job) return null;
  const text = word(job);
  if (text === null) return null;
  const working = isWorking(job);
  return (
    <div className={classes.job}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="xs" role="status" c={working ? 'dimmed' : 'var(--bad)'}>
          {text}
        </Text>
        {!working && (
          <CloseButton size="sm" aria-label={t('close')} onClick={() => setJobId(null)} />
        )}
      </Group>
      {working && (
        <Progress
          size="sm"
          mt={4}
          animated
          aria-label={text}
          value={job.total === 0 ? 5 : Math.max(5, (100 * job.done) / job.total)}
        />
      )}
    </div>
  );
}

/** Returns a function that words a job in one line; null when there is nothing more to say. */
function useJobWords(): (job: FieldJob) => string | null {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (job) => {
    const work = t(`job.${job.kind}`);
    if (isWorking(job)) {
      return job.total === 0
        ? t('job.starting', { work })
        : t('job.running', { work, done: number(job.done), total: number(job.total) });
    }
    if (job.kind === 'checkUnique' && job.lost > 0) {
      return t('job.notUnique', { count: job.lost, shown: number(job.lost) });
    }
    if (job.status !== 'failed') return null;
    const reason = PROBLEM_MESSAGES[job.failureCode ?? 'internal'][language];
    return t('job.failed', { work, reason });
  };
}
