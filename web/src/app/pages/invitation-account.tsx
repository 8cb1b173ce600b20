import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../features/account/api/sign-in.ts';
import { signUp } from '../../features/account/api/sign-up.ts';
import {
  AccountForm,
  type AccountValues,
} from '../../features/account/components/account-form.tsx';

interface InvitationAccountProps {
  email: string;
  /** Told when an account begins to be created, and when it is. */
  onSigningUp: (busy: boolean) => void;
}

/** Signing up, or in, with the address that was invited. */
export function InvitationAccount({ email, onSigningUp }: InvitationAccountProps) {
  const { t } = useTranslation('account');
  const [hasAccount, setHasAccount] = useState(false);
  const submit = async (values: AccountValues) => {
    onSigningUp(true);
    await signUp(values).finally(() => onSigningUp(false));
  };
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
          onSubmit={submit}
        />
      )}
      <Button variant="subtle" onClick={() => setHasAccount((has) => !has)}>
        {hasAccount ? t('invitation.signUp') : t('invitation.signIn')}
      </Button>
    </Stack>
  );
}
