import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshVerification, sendVerification } from '../api/verify-email.ts';

/** Waits until the person has opened the confirmation link. */
export function VerifyEmailCard(props: { email: string; onVerified: () => void }) {
  const { t } = useTranslation('account');
  const [message, setMessage] = useState<'resent' | 'notYet' | null>(null);
  const [pending, setPending] = useState(false);
  const checkNow = async () => {
    setPending(true);
    const verified = await refreshVerification();
    setPending(false);
    if (verified) props.onVerified();
    else setMessage('notYet');
  };
  return (
    <Stack>
      <Text>{t('verify.text', { email: props.email })}</Text>
      {message && (
        <Alert color={message === 'resent' ? 'bleu' : 'mimosa'} role="status">
          {t(`verify.${message}`)}
        </Alert>
      )}
      <Button size="md" loading={pending} onClick={() => void checkNow()}>
        {t('verify.done')}
      </Button>
      <Button
        variant="default"
        size="md"
        onClick={() => void sendVerification().then(() => setMessage('resent'))}
      >
        {t('verify.resend')}
      </Button>
    </Stack>
  );
}
