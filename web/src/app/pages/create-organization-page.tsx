import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router-dom';
import { AccountHeading } from '../../components/account-heading.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useCreateOrganization } from '../../features/organizations/api/create-organization.ts';
import {
  newOrganizationSettings,
  OrganizationForm,
} from '../../features/organizations/components/organization-form.tsx';
import { isProblem } from '../../lib/problem.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function CreateOrganizationPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('create.title'));
  const create = useCreateOrganization();
  const navigate = useNavigate();
  const language = useLanguage();
  if (isProblem(create.error, 'email.not_verified')) {
    return <Navigate to="/verify-email?next=/organizations/new" replace />;
  }
  return (
    <div>
      <AccountHeading title={t('create.title')} intro={t('create.intro')} />
      {create.isError && <ProblemAlert error={create.error} />}
      <OrganizationForm
        brief
        initial={newOrganizationSettings(language)}
        pending={create.isPending}
        submitLabel={t('create.submit')}
        onSubmit={(settings) =>
          create.mutate(settings, {
            onSuccess: ({ organization }) => void navigate(`/o/${organization.id}`),
          })
        }
      />
    </div>
  );
}
