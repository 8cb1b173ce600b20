import { Button, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useCreateField } from '../../features/custom-fields/api/create-field.ts';
import { useImport } from '../../features/imports/api/get-import.ts';
import { ClientImportWizard } from '../../features/imports/components/wizard/client-import-wizard.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { isProblem } from '../../lib/problem.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function ImportPage() {
  // The preview names targets and values with the texts of records, fields and histories.
  const { t } = useTranslation(['imports', 'clients', 'fields', 'history']);
  const { importId = '' } = useParams();
  const { organization, can, form } = useCurrentOrganization();
  const job = useImport(organization.id, importId);
  const { mutateAsync: createField } = useCreateField(organization.id);
  usePageTitle(job.data?.fileName ?? t('imports:title'));
  const listed = (
    <Button component={Link} to={`/o/${organization.id}/imports`} variant="default">
      {t('imports:all')}
    </Button>
  );
  if (isProblem(job.error, 'import.not_found')) {
    return (
      <Panel>
        <EmptyState order={1} title={t('imports:missing')} text={t('imports:missingText')}>
          {listed}
        </EmptyState>
      </Panel>
    );
  }
  if (job.isError && !job.data) {
    return <ProblemAlert error={job.error} onRetry={() => void job.refetch()} />;
  }
  if (!job.data || !form) {
    return (
      <Stack aria-hidden>
        <Skeleton h={36} w={320} />
        <Skeleton h={58} radius="lg" />
        <Skeleton h={320} radius="lg" />
      </Stack>
    );
  }
  return (
    <ClientImportWizard
      key={importId}
      job={job.data}
      createField={
        can('customFields.manage')
          ? async (body) => {
              const field = await createField({ body, idempotencyKey: crypto.randomUUID() });
              return field.key;
            }
          : null
      }
    />
  );
}
