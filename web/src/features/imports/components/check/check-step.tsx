import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { RowOutcome } from '@clientele/contracts/import-export/import-row';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useCheckImport } from '../../api/import-actions.ts';
import { useForgetRows } from '../../api/list-import-rows.ts';
import { hasRun, type ImportStep } from '../../model/import-status.ts';
import { readOutcome } from '../../model/outcomes.ts';
import { FailureAlert } from '../run/failure-alert.tsx';
import { JobProgress } from '../run/job-progress.tsx';
import { RejectedRows } from '../run/rejected-rows.tsx';
import classes from './check-step.module.css';
import { ImportPreview } from './import-preview.tsx';
import { OutcomeCounts } from './outcome-counts.tsx';

interface CheckStepProps {
  job: ImportJob;
  onNext: () => void;
  onGo: (step: ImportStep) => void;
}

/** The step that shows what the import would do, before anything is written. */
export function CheckStep({ job, onNext, onGo }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const { organization } = useCurrentOrganization();
  const check = useCheckImport(organization.id);
  useForgetRows(job);
  const [parameters, setParameters] = useSearchParams();
  const outcome = readOutcome(parameters.get('outcome'));
  const show = (next: RowOutcome | null) =>
    setParameters(
      (now) => {
        now.set('step', 'check');
        if (next) now.set('outcome', next);
        else now.delete('outcome');
        return now;
      },
      { replace: true },
    );
  const start = (label: string) => (
    <PatientButton
      error={check.error}
      loading={check.isPending}
      leftSection={<IconRefresh size={17} aria-hidden />}
      onClick={() => check.mutate(job.id)}
    >
      {label}
    </PatientButton>
  );
  if (job.status === 'checking') return <JobProgress job={job} />;
  if (job.planned === null) {
    return (
      <Stack gap="md">
        {check.isError && <ProblemDetails error={check.error} title={t('check.refused')} />}
        <FailureAlert job={job} />
        <Panel>
          <EmptyState title={t('check.none')} text={t('check.noneText')}>
            {start(t('check.start'))}
            <Button variant="default" onClick={() => onGo('columns')}>
              {t('check.change')}
            </Button>
          </EmptyState>
        </Panel>
      </Stack>
    );
  }
  const over = hasRun(job);
  return (
    <Stack gap="md">
      {check.isError && <ProblemDetails error={check.error} title={t('check.refused')} />}
      {job.checkOutdated && !over && (
        <Alert color="yellow" className={classes.outdated} role="status">
          <div className={classes.outdatedLine}>
            <Text size="sm" fw={500}>
              {t('check.outdated')}
            </Text>
            {start(t('check.again'))}
          </div>
        </Alert>
      )}
      <OutcomeCounts counts={job.planned} chosen={outcome} onChoose={show} />
      <ImportPreview
        key={outcome ?? ''}
        job={job}
        outcome={outcome}
        aside={<RejectedRows job={job} size="xs" />}
      />
      {!over && (
        <div className={classes.foot}>
          <Button variant="default" onClick={() => onGo('columns')}>
            {t('check.change')}
          </Button>
          <Button
            disabled={job.checkOutdated}
            rightSection={<IconArrowRight size={17} aria-hidden />}
            onClick={onNext}
          >
            {t('next')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
