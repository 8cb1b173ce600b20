import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { isEmptyValue } from '@clientele/domain/custom-fields/custom-value';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '../../../../entities/field/field-input.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';

interface BulkFieldProps {
  fields: MemberField[];
  field: MemberField | undefined;
  value: CustomValue | null;
  error: string | undefined;
  onChange: (key: string, value: CustomValue | null) => void;
}

/** Chooses a custom field and the value that all clients get; no value empties the field. */
export function BulkField({ fields, field, value, error, onChange }: BulkFieldProps) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  if (fields.length === 0) return <Text size="sm">{t('bulk.noFields')}</Text>;
  return (
    <>
      <Select
        data-autofocus
        searchable={fields.length > 7}
        allowDeselect={false}
        label={t('bulk.chooseField')}
        placeholder={t('form.choose')}
        data={fields.map(({ key, label }) => ({ value: key, label: localized(label, language) }))}
        value={field?.key ?? null}
        onChange={(key) => key && onChange(key, null)}
      />
      {field && (
        <FieldInput
          key={field.key}
          field={field}
          value={value}
          error={error}
          onChange={(next) => onChange(field.key, next)}
        />
      )}
      {field && !field.required && isEmptyValue(value) && (
        <Text size="sm" c="dimmed">
          {t('bulk.emptied')}
        </Text>
      )}
    </>
  );
}
