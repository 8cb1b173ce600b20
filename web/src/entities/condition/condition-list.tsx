import type { Condition } from '@clientele/contracts/conditions/condition';
import { MultiSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterField } from './filter-field.ts';

interface ConditionListProps {
  field: FilterField;
  value: Condition['value'];
  error: string | undefined;
  onChange: (values: string[]) => void;
}

/** Input for several values: chosen where the field has choices, typed otherwise. */
export function ConditionList({ field, value, error, onChange }: ConditionListProps) {
  const { t } = useTranslation('conditions');
  const list = Array.isArray(value) ? value.map(String) : [];
  const shared = { size: 'sm', 'aria-label': t('value'), error, value: list, onChange } as const;
  const choices = field.choices ?? [];
  // For a list without fixed options, such as tags, the choices are only suggestions.
  if (field.choices && (field.type !== 'list' || field.options)) {
    const unknownValues = list.filter((item) => !choices.some((choice) => choice.value === item));
    return (
      <MultiSelect
        {...shared}
        searchable
        placeholder={list.length === 0 ? t('pickValues') : ''}
        data={[
          ...choices,
          ...unknownValues.map((item) => ({ value: item, label: t('unknownValue') })),
        ]}
      />
    );
  }
  return (
    <TagsInput
      {...shared}
      acceptValueOnBlur
      placeholder={list.length === 0 ? t('typeValues') : ''}
      data={choices.map((choice) => choice.value)}
    />
  );
}
