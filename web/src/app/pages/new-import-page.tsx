import { importEntitySchema } from '@clientele/contracts/import-export/import-settings';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { FileStep } from '../../features/imports/components/file/file-step.tsx';
import { WizardSteps } from '../../features/imports/components/file/wizard-steps.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

/**
 * The first step of an import, where a file is chosen: the import itself is created with the file.
 */
export function NewImportPage() {
  const { t } = useTranslation('imports');
  usePageTitle(t('newTitle'));
  const { organization } = useCurrentOrganization();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  return (
    <>
      <PageHeader title={t('newTitle')} intro={t('intro')} />
      <Stack gap="md">
        <WizardSteps job={null} current="file" />
        <FileStep
          entity={importEntitySchema.safeParse(parameters.get('entity')).data}
          onUploaded={(id) =>
            void navigate(`/o/${organization.id}/imports/${id}?step=reading`, { replace: true })
          }
        />
      </Stack>
    </>
  );
}
