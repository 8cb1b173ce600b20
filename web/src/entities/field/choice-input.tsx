import type { FieldOption } from '@clientele/contracts/custom-fields/custom-field';
import { CHOICES_MAXIMUM } from '@clientele/contracts/custom-fields/custom-value';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { MultiSelect, Pill, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClearButton } from '../../lib/use-clear-button.ts';
import { useLanguage } from '../../lib/use-language.ts';
import type { TypedInputProps } from './field-input-props.ts';
import classes from './option-badge.module.css';
import { OptionDot, OptionName } from './option-badge.tsx';

const SEARCHABLE_FROM = 8;

/** The options to choose from; a retired option is offered only where it is already chosen. */
function useOffered(options: FieldOption[], chosen: string[]) {
  const language = useLanguage();
  const offered = options.filter(({ key, retired }) => !retired || chosen.includes(key));
  return {
    data: offered.map(({ key, label }) => ({ value: key, label: localized(label, language) })),
    find: (key: string) => options.find((option) => option.key === key),
  };
}

export function ChoiceInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  const { t } = useTranslation('fields');
  const clearButton = useClearButton();
  const chosen = typeof value === 'string' ? value : null;
  const { data, find } = useOffered(field.options, chosen === null ? [] : [chosen]);
  const option = chosen === null ? undefined : find(chosen);
  return (
    <Select
      {...shared}
      clearable={!shared.required}
      clearButtonProps={clearButton(shared.label)}
      searchable={data.length >= SEARCHABLE_FROM}
      placeholder={t('input.choose')}
      data={data}
      value={chosen}
      onChange={(next) => onChange(next)}
      onBlur={onBlur}
      leftSection={option && <OptionDot color={option.color} />}
      renderOption={({ option: { value: key, label } }) => {
        const chosenOption = find(key);
        return chosenOption ? <OptionName option={chosenOption} /> : label;
      }}
    />
  );
}

export function MultiChoiceInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  const { t } = useTranslation(['fields', 'common']);
  const clearButton = useClearButton();
  const language = useLanguage();
  const chosen = Array.isArray(value) ? value : [];
  const { data, find } = useOffered(field.options, chosen);
  return (
    <MultiSelect
      {...shared}
      clearable={!shared.required}
      clearButtonProps={clearButton(shared.label)}
      searchable={data.length >= SEARCHABLE_FROM}
      hidePickedOptions
      maxValues={CHOICES_MAXIMUM}
      placeholder={chosen.length === 0 ? t('fields:input.choose') : ''}
      data={data}
      value={chosen}
      onChange={(next) => onChange(next.length === 0 ? null : next)}
      onBlur={onBlur}
      renderOption={({ option: { value: key, label } }) => {
        const chosenOption = find(key);
        return chosenOption ? <OptionName option={chosenOption} /> : label;
      }}
      renderPill={({ option, onRemove, disabled }) => {
        const fieldOption = find(String(option.value));
        return (
          <Pill
            withRemoveButton={!disabled}
            onRemove={onRemove ?? (() => undefined)}
            className={classes.tone}
            style={{ background: 'var(--option-surface)', color: 'var(--option-ink)' }}
            data-color={fieldOption?.color}
          >
            {fieldOption ? localized(fieldOption.label, language) : option.label}
          </Pill>
        );
      }}
    />
  );
}
