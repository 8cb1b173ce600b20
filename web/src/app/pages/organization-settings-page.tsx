import { Alert, Button, Stack } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useUpdateOrganization } from '../../features/organizations/api/update-organization.ts';
import { OrganizationForm } from '../../features/organizations/components/organization-form.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { notifyDone } from '../../lib/notify.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function OrganizationSettingsPage() {
  const { t } = useTranslation(['organizations', 'common', 'areas']);
  usePageTitle(t('organizations:settings.title'));
  const { organization, can } = useCurrentOrganization();
  const update = useUpdateOrganization(organization);
  const { id, version, createdAt, ...settings } = organization;
  const readOnly = !can('organization.manage');
  return (
    <>
      <PageHeader
        title={t('organizations:settings.title')}
        intro={t('organizations:settings.intro')}
      >
        {can('apiKeys.manage') && (
          <Button
            component={Link}
            to={`/o/${organization.id}/settings/api-keys`}
            variant="default"
            leftSection={<IconPlugConnected size={18} aria-hidden />}
          >
            {t('areas:organizations.apiKeys')}
          </Button>
        )}
      </PageHeader>
      <Stack gap="md">
        {readOnly && <Alert maw={720}>{t('organizations:settings.readOnly')}</Alert>}
        {update.isError && <ProblemAlert error={update.error} />}
        <OrganizationForm
          key={id}
          initial={settings}
          readOnly={readOnly}
          pending={update.isPending}
          submitLabel={t('common:save')}
          onSubmit={(values) =>
            update.mutate(values, {
              onSuccess: () => notifyDone(t('organizations:settings.saved')),
            })
          }
        />
      </Stack>
    </>
  );
}
