import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../../../components/page-header.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatAgo, formatBytes } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { CreateField } from '../../model/create-field.ts';
import { currentStep, type ImportStep, stepsOf } from '../../model/import-status.ts';
import { useImportEditor } from '../../model/use-import-editor.ts';
import { CheckStep } from '../check/check-step.tsx';
import { ColumnsStep } from '../columns/columns-step.tsx';
import { FileStep } from '../file/file-step.tsx';
import { ReadingStep } from '../file/reading-step.tsx';
import { WizardSteps } from '../file/wizard-steps.tsx';
import { MatchingStep } from '../matching/matching-step.tsx';
import { RunStep } from '../run/run-step.tsx';
import { StepFoot } from './step-foot.tsx';

interface ClientImportWizardProps {
  job: ImportJob;
  createField: CreateField;
}

/**
 * The wizard that leads from a file to imported records. Each step has an address; the work itself
 * is done by the server.
 */
export function ClientImportWizard({ job: stored, createField }: ClientImportWizardProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { organization } = useCurrentOrganization();
  const editor = useImportEditor(stored);
  const { job } = editor;
  const step = currentStep(job, parameters.get('step'));
  const steps = stepsOf(job);
  const at = steps.indexOf(step);
  const go = (to: ImportStep | undefined) => {
    if (to) void navigate(`?step=${to}`);
  };
  const next = () => go(steps[at + 1]);
  const foot = (
    <StepFoot
      job={job}
      saving={editor.saving}
      previous={at > 1 ? steps[at - 1] : undefined}
      next={steps[at + 1]}
      onGo={go}
    />
  );
  return (
    <>
      <PageHeader
        title={job.fileName}
        intro={[
          t(`entities.${job.entity}`),
          formatBytes(job.fileBytes, language),
          t('by', {
            ago: formatAgo(job.createdAt, new Date(), language, organization.timeZone),
            name: job.createdBy.name,
          }),
        ].join(' · ')}
      />
      <Stack gap="md">
        <WizardSteps job={job} current={step} />
        {editor.error !== null && !editor.saving && <ProblemDetails error={editor.error} />}
        {step === 'file' && (
          <FileStep
            entity={job.entity}
            onUploaded={(id) =>
              void navigate(`/o/${organization.id}/imports/${id}?step=reading`, { replace: true })
            }
          />
        )}
        {step === 'reading' && <ReadingStep editor={editor} foot={foot} />}
        {step === 'columns' && (
          <ColumnsStep editor={editor} createField={createField} foot={foot} />
        )}
        {step === 'matching' && <MatchingStep editor={editor} foot={foot} />}
        {step === 'check' && <CheckStep job={job} onNext={next} onGo={go} />}
        {step === 'run' && <RunStep job={job} onGo={go} />}
      </Stack>
    </>
  );
}
