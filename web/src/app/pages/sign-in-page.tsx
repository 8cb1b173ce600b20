import { Alert, Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { AccountHeading } from '../../components/account-heading.tsx';
import { signIn } from '../../features/account/api/sign-in.ts';
import { AccountForm } from '../../features/account/components/account-form.tsx';
import { DemoAccounts } from '../../features/account/components/demo-accounts.tsx';
import { GoogleButton } from '../../features/account/components/google-button.tsx';
import { useSession } from '../../lib/session.tsx';
import { useNextAddress } from '../../lib/use-next-address.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function SignInPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('signIn.title'));
  const session = useSession();
  const next = useNextAddress();
  const { search, state } = useLocation();
  // The form only signs in; the changed session then leads on from here.
  if (session.status === 'signedIn') return <Navigate to={next} replace />;
  return (
    <div>
      <AccountHeading title={t('signIn.title')} intro={t('signIn.intro')} />
      {state?.expired && (
        <Alert color="mimosa" role="status" mb="md">
          {t('signIn.expired')}
        </Alert>
      )}
      <AccountForm password="current" submitLabel={t('signIn.submit')} onSubmit={signIn} />
      <Group justify="space-between" mt="md" mb="md">
        <Anchor component={Link} to={`/forgotten-password${search}`} size="sm">
          {t('signIn.forgotten')}
        </Anchor>
        <Text size="sm" component="span">
          {t('signIn.noAccount')}{' '}
          <Anchor component={Link} to={`/sign-up${search}`} size="sm" underline="always">
            {t('signIn.signUp')}
          </Anchor>
        </Text>
      </Group>
      <GoogleButton />
      <DemoAccounts />
    </div>
  );
}
