import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { AccountHeading } from '../../components/account-heading.tsx';
import { requestPasswordReset } from '../../features/account/api/reset-password.ts';
import { AccountForm } from '../../features/account/components/account-form.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function ForgottenPasswordPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('forgotten.title'));
  const { search } = useLocation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div>
      {sentTo === null ? (
        <>
          <AccountHeading title={t('forgotten.title')} intro={t('forgotten.intro')} />
          <AccountForm
            password="none"
            submitLabel={t('forgotten.submit')}
            onSubmit={({ email }) => requestPasswordReset(email).then(() => setSentTo(email))}
          />
        </>
      ) : (
        <div role="status">
          <AccountHeading
            title={t('forgotten.sentTitle')}
            intro={t('forgotten.sent', { email: sentTo })}
          />
        </div>
      )}
      <Text size="sm" mt="md">
        <Anchor component={Link} to={`/sign-in${search}`} size="sm">
          {t('forgotten.back')}
        </Anchor>
      </Text>
    </div>
  );
}
