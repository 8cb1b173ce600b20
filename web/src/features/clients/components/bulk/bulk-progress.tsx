import type { BulkEdit } from '@clientele/contracts/clients/bulk-edit';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { Button, CloseButton, Group, Progress, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { isProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { isWorking, useBulkEdit, useUndoBulkEdit } from '../../api/bulk-edit-clients.ts';
import { useActionWords } from '../../model/use-action-words.ts';
import classes from './bulk-progress.module.css';

/**
 * Shows a running bulk edit, its result and the undo button. It is shown again when the page is
 * opened while the job runs.
 */
export function BulkProgress(props: { bulkEditId: string | null; onClose: () => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { organization } = useCurrentOrganization();
  const job = useBulkEdit(organization.id, props.bulkEditId);
  const undo = useUndoBulkEdit(organization.id);
  const notifyProblem = useNotifyProblem();
  const words = useProgressWords(job.data);
  const { bulkEditId, onClose } = props;
  const forgotten = isProblem(job.error, 'bulk_edit.not_found');
  useEffect(() => {
    if (forgotten) onClose();
  }, [forgotten, onClose]);
  if (bulkEditId === null || forgotten) return null;
  if (job.isError) return <ProblemAlert error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data) return null;
  const { data } = job;
  const working = isWorking(data);
  const done = data.changed + data.unchanged + data.refused;
  return (
    <section className={classes.panel} aria-label={t('clients:bulk.bar')}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" fw={500} role="status">
          {words(data)}
        </Text>
        <Group gap={4} wrap="nowrap">
          {data.status === 'done' && data.undo.status === 'available' && data.changed > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              loading={undo.isPending}
              onClick={() => undo.mutate(data.id, { onError: notifyProblem })}
            >
              {t('common:undo')}
            </Button>
          )}
          {!working && <CloseButton aria-label={t('common:close')} onClick={onClose} />}
        </Group>
      </Group>
      {working && (
        <Progress
          mt={8}
          animated
          aria-label={words(data)}
          value={data.total === 0 ? 5 : Math.max(5, (100 * done) / data.total)}
        />
      )}
    </section>
  );
}

function useProgressWords(current: BulkEdit | undefined): (job: BulkEdit) => string {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const actionWords = useActionWords(current?.action);
  const number = (value: number) => formatNumber(value, language);
  const counted = (key: 'unchanged' | 'refused' | 'undone' | 'undoneSkipped', count: number) =>
    t(`bulk.${key}`, { count, shown: number(count) });
  return (job) => {
    const action = actionWords(job.action);
    const { undo } = job;
    if (undo.status === 'queued' || undo.status === 'running') return t('bulk.undoing');
    if (undo.status === 'done') {
      const undoneText = counted('undone', undo.restored);
      return undo.skipped > 0
        ? `${undoneText} ${counted('undoneSkipped', undo.skipped)}`
        : undoneText;
    }
    if (job.status === 'queued') return t('bulk.queued', { action });
    if (job.status === 'running') {
      const done = number(job.changed + job.unchanged + job.refused);
      return t('bulk.running', { action, done, total: number(job.total) });
    }
    if (job.status !== 'done' || undo.status === 'failed') {
      const reason = PROBLEM_MESSAGES[job.failureCode ?? 'internal'][language];
      return t('bulk.failed', { action, reason });
    }
    const changed = t('bulk.done', { action, count: job.changed, shown: number(job.changed) });
    const unchanged = job.unchanged > 0 ? [counted('unchanged', job.unchanged)] : [];
    const refused = job.refused > 0 ? [counted('refused', job.refused)] : [];
    return [changed, ...unchanged, ...refused].join(' ');
  };
}
