import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../features/account/api/sign-in.ts';
import { signUp } from '../../features/account/api/sign-up.ts';
import { AccountForm } from '../../features/account/components/account-form.tsx';

/** Signing up, or in, with the address that was invited. */
export function InvitationAccount({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const [hasAccount, setHasAccount] = useState(false);
  return (
    <Stack>
      <Text size="sm">{t('invitation.forEmail', { email })}</Text>
      {hasAccount ? (
        <AccountForm
          key="in"
          email={email}
          password="current"
          submitLabel={t('signIn.submit')}
          onSubmit={signIn}
        />
      ) : (
        <AccountForm
          key="up"
          email={email}
          withName
          password="new"
          submitLabel={t('invitation.signUp')}
          onSubmit={signUp}
        />
      )}
      <Button variant="subtle" onClick={() => setHasAccount((has) => !has)}>
        {hasAccount ? t('invitation.signUp') : t('invitation.signIn')}
      </Button>
    </Stack>
  );
}
