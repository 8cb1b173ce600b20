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
  /** Called with true when the account begins to be created, and with false when it is done. */
  onSigningUp: (busy: boolean) => void;
}

/** Signing up or in with the invited e-mail address. */
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
