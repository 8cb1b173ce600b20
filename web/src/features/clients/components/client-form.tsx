import type { ClientProfile } from '@clientele/contracts/clients/client';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { type ClientFormValues, formErrors, toFormValues } from '../model/form-values.ts';
import { AddressSection } from './client-form-address.tsx';
import { ContactSection } from './client-form-contact.tsx';
import { ClientFormDuplicates } from './client-form-duplicates.tsx';
import { FollowUpSection } from './client-form-follow-up.tsx';
import { IdentitySection } from './client-form-identity.tsx';

interface ClientFormProps {
  /** Where the form starts; later changes of it do not touch what is being typed. */
  initial: ClientProfile;
  /** Whom not to report as a duplicate: the client being edited. */
  clientId?: string;
  submitLabel: string;
  pending: boolean;
  /** Messages of the server, by field path. */
  serverErrors?: Record<string, string>;
  /** Above the buttons: refusals, notices. */
  notice?: ReactNode;
  /** Duplicates already shown in `notice` are not shown twice. */
  hideDuplicates?: boolean;
  onDirtyChange: (dirty: boolean) => void;
  onSubmit: (values: ClientFormValues) => void;
  onCancel: () => void;
}

/** The one form of creating and editing. Fields are checked as one leaves them. */
export function ClientForm(props: ClientFormProps) {
  const { initial, serverErrors, onDirtyChange } = props;
  const { t } = useTranslation(['clients', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const context = useMemo(
    () => ({
      country: organization.country,
      today: calendarDateOf(new Date(), organization.timeZone),
    }),
    [organization],
  );
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<ClientFormValues>({
    initialValues: toFormValues(initial, organization.country),
    validate: (values) => formErrors(values, context, language),
    validateInputOnBlur: true,
    clearInputErrorOnChange: true,
    onValuesChange: () => form.clearFieldError('identity'),
  });
  const dirty = form.isDirty();
  useEffect(() => onDirtyChange(dirty), [dirty, onDirtyChange]);
  const { setErrors } = form;
  useEffect(() => {
    if (serverErrors) setErrors(serverErrors);
  }, [serverErrors, setErrors]);

  const problems = Object.keys(form.errors).filter((path) => path !== 'identity').length;
  const goToFirstProblem = () =>
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]')?.focus(),
    );
  return (
    <form ref={element} onSubmit={form.onSubmit(props.onSubmit, goToFirstProblem)} noValidate>
      <Stack gap="lg">
        {form.errors.identity && (
          <Alert color="red" role="alert" tabIndex={-1}>
            {form.errors.identity}
          </Alert>
        )}
        <IdentitySection form={form} />
        <ContactSection form={form} />
        {!props.hideDuplicates && (
          <ClientFormDuplicates values={form.values} context={context} except={props.clientId} />
        )}
        <AddressSection form={form} />
        <FollowUpSection form={form} />
        {props.notice}
        <Group gap="sm">
          <Button type="submit" size="md" loading={props.pending}>
            {props.submitLabel}
          </Button>
          <Button size="md" variant="default" onClick={props.onCancel}>
            {t('common:cancel')}
          </Button>
          {problems > 0 && (
            <span role="status" style={{ color: 'var(--bad)', fontSize: 14 }}>
              {t('clients:form.fix', { count: problems })}
            </span>
          )}
        </Group>
      </Stack>
    </form>
  );
}
