import { Alert, Text, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runtimeConfig } from '../../../lib/runtime-config.ts';
import { type AuthFailure, authFailureOf } from '../api/auth-failure.ts';
import { signIn } from '../api/sign-in.ts';
import classes from './demo-accounts.module.css';

const DEMO_PASSWORD = 'clientele';

/**
 * Buttons that sign in as a demo account, one per role. Only on a local stack: other configurations
 * name no such accounts.
 */
export function DemoAccounts() {
  const { t } = useTranslation(['account', 'common']);
  const titleId = useId();
  const [pending, setPending] = useState<string | null>(null);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const accounts = runtimeConfig().demoAccounts ?? [];
  if (accounts.length === 0) return null;
  const use = async (email: string) => {
    setPending(email);
    setFailure(null);
    try {
      await signIn({ email, password: DEMO_PASSWORD });
    } catch (error) {
      setFailure(authFailureOf(error));
      setPending(null);
    }
  };
  return (
    <section aria-labelledby={titleId} className={classes.panel}>
      <Text id={titleId} component="h2" size="sm" fw={600}>
        {t('account:demo.title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('account:demo.text')}
      </Text>
      {failure && (
        <Alert color="red" role="alert" mt="sm">
          {t(`account:errors.${failure}`)}
        </Alert>
      )}
      <ul className={classes.list}>
        {accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton
              className={classes.account}
              disabled={pending !== null}
              onClick={() => void use(account.email)}
            >
              <span className={classes.role}>{t(`common:roles.${account.role}`)}</span>
              <span className={classes.organization}>{account.organizationName}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
