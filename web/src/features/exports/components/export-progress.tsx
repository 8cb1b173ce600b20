import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { Alert, Anchor, Button, Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatBytes, formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useCancelExport } from '../api/change-export.ts';
import { useExport } from '../api/get-export.ts';
import { isAtWork, partDone } from '../model/export-status.ts';
import { DownloadButton } from './download-button.tsx';

/** Shows the progress of an export, and the file once it is ready. */
export function ExportProgress({ exportId, onClose }: { exportId: string; onClose: () => void }) {
  const { t } = useTranslation(['exports', 'common']);
  const { organization } = useCurrentOrganization();
  const job = useExport(organization.id, exportId);
  if (job.isError && !job.data) {
    return <ProblemAlert error={job.error} onRetry={() => void job.refetch()} />;
  }
  if (!job.data) return <Skeleton h={90} aria-hidden />;
  return (
    <Stack gap="md">
      {isAtWork(job.data) ? <Working job={job.data} /> : <Finished job={job.data} />}
      <Group justify="space-between">
        <Anchor
          component={Link}
          size="sm"
          underline="always"
          to={`/o/${organization.id}/exports`}
          onClick={onClose}
        >
          {t('exports:progress.all')}
        </Anchor>
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Working({ job }: { job: ExportJob }) {
  const { t } = useTranslation(['exports', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const cancel = useCancelExport(organization.id);
  const notifyProblem = useNotifyProblem();
  const done = formatNumber(job.rows, language);
  const status =
    job.rowsTotal === null
      ? t('exports:progress.counting', { count: job.rows, done })
      : t('exports:progress.of', {
          count: job.rowsTotal,
          done,
          total: formatNumber(job.rowsTotal, language),
        });
  return (
    <>
      <Progress
        size="lg"
        animated
        aria-label={t('exports:progress.label')}
        value={Math.max(2, partDone(job) ?? 100)}
      />
      <Group justify="space-between">
        <Text role="status">{status}</Text>
        <Button
          size="xs"
          fz="sm"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate(job.id, { onError: notifyProblem })}
        >
          {t('exports:cancel')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('exports:progress.mayClose')}
      </Text>
    </>
  );
}

function Finished({ job }: { job: ExportJob }) {
  const { t } = useTranslation('exports');
  const language = useLanguage();
  const { manifest, status } = job;
  if (status === 'done' && manifest) {
    const size = formatBytes(manifest.bytes, language);
    return (
      <Group justify="space-between">
        <div>
          <Text fw={600} role="status">
            {t('progress.ready')}
          </Text>
          <Text size="sm" c="dimmed">
            {manifest.fileName} ·{' '}
            {t('rows', { count: manifest.rows, shown: formatNumber(manifest.rows, language) })} ·{' '}
            {size}
          </Text>
        </div>
        <DownloadButton job={job} variant="filled" />
      </Group>
    );
  }
  return (
    <Alert
      color={status === 'failed' ? 'red' : 'gray'}
      role="alert"
      title={t(`statuses.${status}`)}
    >
      {status === 'failed' && PROBLEM_MESSAGES[job.failureCode ?? 'internal'][language]}
    </Alert>
  );
}
