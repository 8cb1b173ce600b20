import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { canWrite } from '@clientele/domain/custom-fields/field-access';
import { customPath, localized } from '@clientele/domain/custom-fields/field-types';
import { Button, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '../../../../entities/field/field-input.tsx';
import { FieldValue } from '../../../../entities/field/field-value.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { ClientFormApi } from '../../model/client-form-type.ts';
import { type FormContext, isCovered } from '../../model/form-context.ts';
import classes from './client-form.module.css';
import { FormCoveredField } from './form-covered-field.tsx';

interface FormCustomFieldProps {
  form: ClientFormApi;
  context: FormContext;
  field: MemberField;
  required: boolean;
  error: string | undefined;
}

/**
 * A custom field of the form: an input, a read-only value, or a masked value that can be revealed.
 */
export function FormCustomField({ form, context, field, required, error }: FormCustomFieldProps) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { key } = field;
  const path = customPath(key);
  const value = form.values.custom[key] ?? null;
  const stored = context.stored?.id;
  const change = (next: CustomValue | null) => {
    form.setFieldValue(path, next);
    // Clear the messages about the field's parts too, such as a postal code.
    for (const place of Object.keys(form.errors)) {
      if (place.startsWith(`${path}.`)) form.clearFieldError(place);
    }
  };
  if (isCovered(key, form.values, context)) {
    return <FormCoveredField form={form} field={field} clientId={stored} error={error} />;
  }
  if (!canWrite(field)) {
    const name = localized(field.label, language);
    return (
      <Input.Wrapper label={name} labelElement="div">
        <div className={classes.readOnly}>
          <FieldValue
            field={field}
            value={value}
            empty={<span className={classes.none}>{t('form.notShown')}</span>}
          />
        </div>
      </Input.Wrapper>
    );
  }
  const replacing =
    context.stored?.maskedFields.includes(key) && !Object.hasOwn(form.values.revealed, key);
  const keepCurrent = () => {
    const { [key]: _dropped, ...rest } = form.values.custom;
    form.setFieldValue('custom', rest);
    form.clearFieldError(path);
  };
  return (
    <>
      <FieldInput
        field={field}
        value={value}
        required={required && !replacing}
        error={error}
        ofClient={stored}
        onChange={change}
        onBlur={() => form.validateField(path)}
      />
      {replacing && (
        <div className={classes.replacing}>
          {t('form.replaceHint')}
          <Button size="compact-xs" variant="subtle" onClick={keepCurrent}>
            {t('form.keepCurrent')}
          </Button>
        </div>
      )}
    </>
  );
}
