import { Alert, Button, Divider, Stack } from '@mantine/core';
import { IconBrandGoogle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runtimeConfig } from '../../../lib/runtime-config.ts';
import { type AuthFailure, authFailureOf } from '../api/auth-failure.ts';
import { signInWithGoogle } from '../api/sign-in.ts';

/** Button to sign in with Google; renders nothing where the project has no Google sign-in. */
export function GoogleButton() {
  const { t } = useTranslation('account');
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  if (!runtimeConfig().googleSignIn) return null;
  const start = () => signInWithGoogle().catch((error) => setFailure(authFailureOf(error)));
  return (
    <Stack gap="md">
      <Divider label={t('signIn.or')} />
      {failure && (
        <Alert color="red" role="alert">
          {t(`errors.${failure}`)}
        </Alert>
      )}
      <Button
        variant="default"
        size="md"
        fullWidth
        leftSection={<IconBrandGoogle size={18} aria-hidden />}
        onClick={() => void start()}
      >
        {t('signIn.google')}
      </Button>
    </Stack>
  );
}
