import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconPlayerPlay, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { confirmDelete } from '../../../../components/confirm.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useRevertImport, useRunImport } from '../../api/import-actions.ts';
import { useCountWords } from '../../model/use-count-words.ts';
import { FailureAlert } from './failure-alert.tsx';
import { KeptRecords } from './kept-records.tsx';
import { RejectedRows } from './rejected-rows.tsx';

/** The result of an import, with links to the records and the button to undo it. */
export function RunResult({ job }: { job: ImportJob }) {
  const { t } = useTranslation(['imports', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const revert = useRevertImport(organization.id);
  const resume = useRunImport(organization.id);
  const words = useCountWords();
  const { undo, results, entity, status } = job;
  const moment = (at: string) => formatMoment(at, language, organization.timeZone);
  const undone = status === 'reverted' || undo.status === 'done';
  const resumable = status === 'cancelled' || status === 'failed';
  const confirmUndo = () =>
    confirmDelete({
      title: t('imports:undo.title'),
      text: t('imports:undo.text'),
      confirm: t('imports:undo.confirm'),
      onConfirm: () => revert.mutate(job.id),
    });
  return (
    <Stack gap="md">
      <FailureAlert job={job} />
      {resume.isError && <ProblemDetails error={resume.error} title={t('imports:run.refused')} />}
      {revert.isError && <ProblemDetails error={revert.error} title={t('imports:undo.refused')} />}
      <Panel title={t(`imports:result.${undone ? 'undone' : titleOf(status)}`)}>
        <Stack gap="md">
          <Text size="lg" fw={500} role="status">
            {undone ? words.undone(undo) : words.done(results, entity)}
          </Text>
          {resumable && (
            <Text size="sm" c="dimmed">
              {t('imports:result.cancelledText')}
            </Text>
          )}
          {job.finishedAt && (
            <Text size="sm" c="dimmed">
              {t('imports:result.at', { date: moment(job.finishedAt) })}
            </Text>
          )}
          <Group>
            {resumable && (
              <PatientButton
                error={resume.error}
                loading={resume.isPending}
                leftSection={<IconPlayerPlay size={18} aria-hidden />}
                onClick={() => resume.mutate(job.id)}
              >
                {t('imports:result.resume')}
              </PatientButton>
            )}
            <Button
              component={Link}
              variant={undone || resumable ? 'default' : 'filled'}
              to={`/o/${organization.id}/clients?sort=-createdAt`}
              leftSection={<IconUsers size={18} aria-hidden />}
            >
              {t('imports:result.clients')}
            </Button>
            <RejectedRows job={job} />
          </Group>
        </Stack>
      </Panel>
      {(undo.status === 'available' || undo.status === 'failed') && (
        <Panel title={t('imports:undo.heading')}>
          <Group justify="space-between" gap="md">
            <Text size="sm" maw={560}>
              {undo.until
                ? t('imports:undo.until', { date: moment(undo.until) })
                : t('imports:undo.text')}
            </Text>
            <PatientButton
              error={revert.error}
              variant="default"
              loading={revert.isPending}
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={confirmUndo}
            >
              {t('imports:undo.confirm')}
            </PatientButton>
          </Group>
        </Panel>
      )}
      {undone && undo.kept > 0 && <KeptRecords importId={job.id} />}
    </Stack>
  );
}

function titleOf(status: ImportJob['status']): 'done' | 'cancelled' | 'failed' {
  return status === 'cancelled' || status === 'failed' ? status : 'done';
}
