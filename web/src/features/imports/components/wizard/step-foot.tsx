import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useCheckImport } from '../../api/import-actions.ts';
import type { ImportStep } from '../../model/import-status.ts';
import classes from './step-foot.module.css';

interface StepFootProps {
  job: ImportJob;
  saving: boolean;
  previous: ImportStep | undefined;
  next: ImportStep | undefined;
  onGo: (step: ImportStep) => void;
}

/**
 * Buttons to the previous and the next step. Going on to the check starts it, unless the last check
 * is still valid.
 */
export function StepFoot({ job, saving, previous, next, onGo }: StepFootProps) {
  const { t } = useTranslation(['imports', 'common']);
  const { organization } = useCurrentOrganization();
  const check = useCheckImport(organization.id);
  const checked = job.status === 'ready' && !job.checkOutdated;
  const goOn = () => {
    if (next !== 'check' || checked) {
      if (next) onGo(next);
      return;
    }
    // This step disappears as soon as the check runs, and with it the callbacks of `mutate`: use
    // the promise.
    check.mutateAsync(job.id).then(
      () => onGo('check'),
      () => undefined,
    );
  };
  return (
    <>
      {check.isError && <ProblemDetails error={check.error} title={t('imports:check.refused')} />}
      <div className={classes.foot}>
        {previous ? (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={17} aria-hidden />}
            onClick={() => onGo(previous)}
          >
            {t('common:back')}
          </Button>
        ) : (
          <span />
        )}
        <Text size="sm" c="dimmed" role="status" className={classes.saved}>
          {saving ? t('imports:saving') : t('imports:saved')}
        </Text>
        <PatientButton
          error={check.error}
          loading={check.isPending}
          disabled={saving}
          rightSection={<IconArrowRight size={17} aria-hidden />}
          onClick={goOn}
        >
          {next === 'check' ? t('imports:check.start') : t('imports:next')}
        </PatientButton>
      </div>
    </>
  );
}
