import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import type { ClientForm as ClientFormLayout } from '@clientele/contracts/custom-fields/field-layout';
import { layoutStandardFieldSchema } from '@clientele/contracts/custom-fields/field-layout';
import { formSections } from '@clientele/domain/custom-fields/field-layout';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import { formErrors } from '../../model/form-checks.ts';
import { shownFields } from '../../model/form-context.ts';
import { focusFirstProblem, unplacedErrors } from '../../model/form-problems.ts';
import { type ClientFormValues, isChanged, toFormValues } from '../../model/form-values.ts';
import { useFormContext } from '../../model/use-form-context.ts';
import { ClientFormDuplicates } from './client-form-duplicates.tsx';
import { FormSection } from './form-section.tsx';

interface ClientFormProps {
  /** The organisation's layout of the form, with its custom fields. */
  layout: ClientFormLayout;
  /** Initial values; later changes of this prop do not affect what is being typed. */
  initial: ClientProfile;
  /** The client being edited, null for a new one; it is not reported as a duplicate of itself. */
  stored: Client | null;
  submitLabel: string;
  pending: boolean;
  /** The server's messages by field path. */
  serverErrors?: Record<string, string>;
  /** Shown above the buttons, for refusals and notices. */
  notice?: ReactNode;
  /** Hides the duplicate notice, because `notice` already shows the duplicates. */
  hideDuplicates?: boolean;
  onDirtyChange: (dirty: boolean) => void;
  onSubmit: (values: ClientFormValues) => void;
  onCancel: () => void;
}

/**
 * The form for creating and editing clients, as the organisation arranged it. A field is validated
 * when it is left.
 */
export function ClientForm(props: ClientFormProps) {
  const { initial, serverErrors, onDirtyChange } = props;
  const { t } = useTranslation(['clients', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const context = useFormContext(props.stored);
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<ClientFormValues>({
    initialValues: toFormValues(initial, organization.country),
    validate: (values) => formErrors(values, context, language),
    validateInputOnBlur: true,
    clearInputErrorOnChange: true,
    onValuesChange: () => form.clearFieldError('identity'),
  });
  const dirty = isChanged(form.getInitialValues(), form.values);
  useEffect(() => onDirtyChange(dirty), [dirty, onDirtyChange]);
  const { setErrors } = form;
  useEffect(() => {
    if (!serverErrors) return;
    setErrors(serverErrors);
    focusFirstProblem(element.current);
  }, [serverErrors, setErrors]);

  const shown = shownFields(form.values, context);
  const paths = new Set<string>([
    ...layoutStandardFieldSchema.options,
    ...[...shown.keys()].map(customPath),
  ]);
  const sections = formSections(props.layout.sections, paths);
  const problems = Object.keys(form.errors).filter((path) => path !== 'identity').length;
  const unplaced = unplacedErrors(form.errors, paths);
  return (
    <form
      ref={element}
      onSubmit={form.onSubmit(props.onSubmit, () => focusFirstProblem(element.current))}
      noValidate
    >
      <Stack gap="lg">
        {form.errors.identity && (
          <Alert color="red" role="alert" tabIndex={-1}>
            {form.errors.identity}
          </Alert>
        )}
        {sections.map((section) => (
          <Fragment key={section.id}>
            <FormSection section={section} form={form} context={context} shown={shown} />
            {!props.hideDuplicates && section.fields.includes('email') && (
              <ClientFormDuplicates values={form.values} context={context} />
            )}
          </Fragment>
        ))}
        {unplaced.length > 0 && (
          <Alert color="red" role="alert" tabIndex={-1}>
            {unplaced.join(' ')}
          </Alert>
        )}
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
