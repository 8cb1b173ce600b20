import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { Button, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirmDelete } from '../../../../components/confirm.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useCancelImport } from '../../api/import-actions.ts';

/** Progress of a check, an import or its undoing; the page may be closed meanwhile. */
export function JobProgress({ job }: { job: ImportJob }) {
  const { t } = useTranslation(['imports', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const cancel = useCancelImport(organization.id);
  const notifyProblem = useNotifyProblem();
  const phase = phaseOf(job);
  const { rowsDone, rowsTotal } = job;
  const done = formatNumber(rowsDone, language);
  const status =
    rowsTotal === null
      ? t('imports:progress.counting', { count: rowsDone, done })
      : t('imports:progress.of', {
          count: rowsTotal,
          done,
          total: formatNumber(rowsTotal, language),
        });
  const stop = () => cancel.mutate(job.id, { onError: notifyProblem });
  const confirmStop = () =>
    confirmDelete({
      title: t('imports:run.cancelTitle'),
      text: t('imports:run.cancelText'),
      confirm: t('imports:run.cancel'),
      cancel: t('imports:run.goOn'),
      onConfirm: stop,
    });
  const title = t(`imports:progress.${phase}`);
  return (
    <Panel title={title}>
      <Stack gap="sm">
        <Progress
          size="lg"
          animated
          aria-label={title}
          value={rowsTotal ? Math.max(2, (100 * rowsDone) / rowsTotal) : 100}
        />
        <Text role="status">{status}</Text>
        <Text size="sm" c="dimmed">
          {t('imports:progress.mayClose')}
        </Text>
        {phase !== 'reverting' && (
          <div>
            <Button
              variant="default"
              loading={cancel.isPending}
              onClick={phase === 'running' ? confirmStop : stop}
            >
              {t(phase === 'running' ? 'imports:run.cancel' : 'imports:check.cancel')}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}

function phaseOf({ status, undo }: ImportJob): 'checking' | 'running' | 'reverting' {
  if (status === 'reverting' || undo.status === 'running') return 'reverting';
  return status === 'checking' ? 'checking' : 'running';
}
