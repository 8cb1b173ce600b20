import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { AccountHeading } from '../../components/account-heading.tsx';
import { signUp } from '../../features/account/api/sign-up.ts';
import {
  AccountForm,
  type AccountValues,
} from '../../features/account/components/account-form.tsx';
import { GoogleButton } from '../../features/account/components/google-button.tsx';
import { useSession } from '../../lib/session.tsx';
import { useNextAddress } from '../../lib/use-next-address.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function SignUpPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('signUp.title'));
  const session = useSession();
  const next = useNextAddress();
  const { search } = useLocation();
  // Firebase starts the session before the name is stored and the mail is sent: stay on the page
  // until both are done.
  const [busy, setBusy] = useState(false);
  if (session.status === 'signedIn' && !busy) return <Navigate to={next} replace />;
  const submit = async (values: AccountValues) => {
    setBusy(true);
    await signUp(values).finally(() => setBusy(false));
  };
  return (
    <div>
      <AccountHeading title={t('signUp.title')} intro={t('signUp.intro')} />
      <AccountForm withName password="new" submitLabel={t('signUp.submit')} onSubmit={submit} />
      <Text size="sm" mt="md" mb="md">
        {t('signUp.haveAccount')}{' '}
        <Anchor component={Link} to={`/sign-in${search}`} size="sm" underline="always">
          {t('signIn.submit')}
        </Anchor>
      </Text>
      <GoogleButton />
    </div>
  );
}
