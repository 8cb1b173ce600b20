import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthFailure, authFailureOf } from '../api/auth-failure.ts';
import { PASSWORD_LENGTH_MINIMUM } from '../api/sign-up.ts';

export interface AccountValues {
  name: string;
  email: string;
  password: string;
}

interface AccountFormProps {
  /** Which fields to ask for in addition to the e-mail address. */
  withName?: boolean;
  password: 'none' | 'current' | 'new';
  email?: string;
  submitLabel: string;
  onSubmit: (values: AccountValues) => Promise<void>;
}

type FieldErrors = Partial<Record<keyof AccountValues, 'required' | 'email' | 'weak'>>;

/** The form shared by signing in, signing up and asking for a new password. */
export function AccountForm(props: AccountFormProps) {
  const { t } = useTranslation('account');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const values: AccountValues = {
      name: String(data.get('name') ?? ''),
      email: props.email ?? String(data.get('email') ?? ''),
      password: String(data.get('password') ?? ''),
    };
    const newErrors = check(values, props);
    setErrors(newErrors);
    const first = Object.keys(newErrors)[0];
    if (first) return event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    setPending(true);
    setFailure(null);
    try {
      await props.onSubmit(values);
    } catch (error) {
      setFailure(authFailureOf(error));
    } finally {
      setPending(false);
    }
  }
  const worded = (name: keyof AccountValues) => errors[name] && t(`errors.${errors[name]}`);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {failure && (
          <Alert color="red" variant="light" role="alert">
            {t(`errors.${failure}`)}
          </Alert>
        )}
        {props.withName && (
          <TextInput
            name="name"
            label={t('signUp.name')}
            placeholder={t('signUp.namePlaceholder')}
            autoComplete="name"
            error={worded('name')}
          />
        )}
        <TextInput
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          defaultValue={props.email}
          readOnly={props.email !== undefined}
          error={worded('email')}
        />
        {props.password !== 'none' && (
          <PasswordInput
            name="password"
            label={t('signIn.password')}
            description={props.password === 'new' ? t('signUp.passwordHint') : undefined}
            autoComplete={props.password === 'new' ? 'new-password' : 'current-password'}
            visibilityToggleFocusable
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            error={worded('password')}
          />
        )}
        <Button type="submit" size="md" loading={pending} fullWidth mt={4}>
          {props.submitLabel}
        </Button>
      </Stack>
    </form>
  );
}

function check(values: AccountValues, props: AccountFormProps): FieldErrors {
  const errors: FieldErrors = {};
  if (props.withName && values.name.trim() === '') errors.name = 'required';
  if (values.email.trim() === '') errors.email = 'required';
  else if (!/^\S+@\S+\.\S+$/.test(values.email.trim())) errors.email = 'email';
  if (props.password !== 'none' && values.password === '') errors.password = 'required';
  else if (props.password === 'new' && values.password.length < PASSWORD_LENGTH_MINIMUM) {
    errors.password = 'weak';
  }
  return errors;
}
