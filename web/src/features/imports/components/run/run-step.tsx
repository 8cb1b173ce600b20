import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconFileImport, IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useRunImport } from '../../api/import-actions.ts';
import { hasRun, type ImportStep, isAtWork } from '../../model/import-status.ts';
import { useCountWords } from '../../model/use-count-words.ts';
import classes from '../matching/matching-step.module.css';
import { JobProgress } from './job-progress.tsx';
import { RunResult } from './run-result.tsx';

/** The last step: a summary before anything is written, then the progress, then the result. */
export function RunStep({ job, onGo }: { job: ImportJob; onGo: (step: ImportStep) => void }) {
  if (isAtWork(job)) return <JobProgress job={job} />;
  return hasRun(job) ? <RunResult job={job} /> : <Confirmation job={job} onGo={onGo} />;
}

function Confirmation({ job, onGo }: { job: ImportJob; onGo: (step: ImportStep) => void }) {
  const { t } = useTranslation('imports');
  const { organization } = useCurrentOrganization();
  const run = useRunImport(organization.id);
  const words = useCountWords();
  const { planned, settings, entity } = job;
  if (!planned) return null;
  const { basis, source } = settings.legalBasis ?? { basis: null, source: '' };
  const nothingPlanned = planned.created + planned.updated === 0;
  return (
    <Stack gap="md">
      {run.isError && <ProblemDetails error={run.error} title={t('run.refused')} />}
      <Panel title={t('run.title')}>
        <Stack gap="md">
          <Text size="lg" fw={500}>
            {words.planned(planned, entity)}
          </Text>
          {entity === 'clients' &&
            (basis ? (
              <Text size="sm" c="dimmed">
                {t('run.basis', { basis: t(`legal.bases.${basis}`), source })}
              </Text>
            ) : (
              <Alert color="yellow" icon={<IconMailOff aria-hidden />} className={classes.notice}>
                <Text size="sm" fw={500}>
                  {t('legal.nobody')}
                </Text>
              </Alert>
            ))}
          {job.checkOutdated && (
            <Text size="sm" c="var(--warn)" fw={500}>
              {t('check.outdated')}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('run.undoable')}
          </Text>
          <Group>
            <Button
              variant="default"
              leftSection={<IconArrowLeft size={17} aria-hidden />}
              onClick={() => onGo('check')}
            >
              {t('run.back')}
            </Button>
            <PatientButton
              error={run.error}
              loading={run.isPending}
              disabled={nothingPlanned || job.checkOutdated}
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={() => run.mutate(job.id)}
            >
              {t('run.start')}
            </PatientButton>
          </Group>
        </Stack>
      </Panel>
    </Stack>
  );
}
