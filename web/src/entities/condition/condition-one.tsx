import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../components/local-date-input.tsx';
import { ConditionNumber } from './condition-number.tsx';
import { type ConditionValueProps, comparesNumbers } from './filter-field.ts';

/**
 * Input for one value to compare with, by the field's type: a number, yes or no, a day, a choice or
 * a text.
 */
export function ConditionOne({ field, condition, error, onChange }: ConditionValueProps) {
  const { t } = useTranslation('conditions');
  const { value } = condition;
  const shared = { size: 'sm', 'aria-label': t('value'), error } as const;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (comparesNumbers(field)) {
    return (
      <ConditionNumber
        field={field}
        label={t('value')}
        error={error}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (field.type === 'boolean') {
    return (
      <Select
        {...shared}
        allowDeselect={false}
        placeholder={t('pickValues')}
        data={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        value={typeof value === 'boolean' ? String(value) : null}
        onChange={(choice) => onChange(choice === 'true')}
      />
    );
  }
  if (field.type === 'date' || field.type === 'moment') {
    return <LocalDateInput {...shared} value={text} onChange={onChange} />;
  }
  if (field.choices) {
    return (
      <Select
        {...shared}
        searchable
        allowDeselect={false}
        placeholder={t('pickValues')}
        data={field.choices}
        value={text === '' ? null : text}
        onChange={(choice) => onChange(choice ?? '')}
      />
    );
  }
  if (field.control) {
    const Control = field.control;
    return <Control value={text} onChange={onChange} error={error} label={t('value')} />;
  }
  return (
    <TextInput
      {...shared}
      maxLength={500}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
