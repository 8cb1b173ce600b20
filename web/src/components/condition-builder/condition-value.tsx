import type { Condition } from '@clientele/contracts/conditions/condition';
import { OPERAND_KIND } from '@clientele/domain/conditions/operators';
import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../local-date-input.tsx';
import classes from './condition-builder.module.css';
import { ConditionNumber, ConditionRange } from './condition-number.tsx';
import type { FilterField } from './filter-field.ts';

interface ConditionValueProps {
  field: FilterField;
  condition: Condition;
  error: string | undefined;
  onChange: (value: NonNullable<Condition['value']>) => void;
}

/** The control that suits the field's type and how much the operator wants. */
export function ConditionValue({ field, condition, error, onChange }: ConditionValueProps) {
  const { t } = useTranslation('conditions');
  const { value } = condition;
  const shared = { size: 'sm', 'aria-label': t('value'), error } as const;
  const list = Array.isArray(value) ? value.map(String) : [];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const isDate = field.type === 'date' || field.type === 'moment';
  switch (OPERAND_KIND[condition.operator]) {
    case 'none':
      return null;
    case 'days':
      return (
        <NumberInput
          {...shared}
          aria-label={t('days')}
          min={0}
          max={36_500}
          allowDecimal={false}
          value={typeof value === 'number' ? value : ''}
          onChange={(days) => onChange(typeof days === 'number' ? days : '')}
        />
      );
    case 'range': {
      if (field.type === 'number') {
        return <ConditionRange field={field} value={value} error={error} onChange={onChange} />;
      }
      const [from = '', to = ''] = list;
      return (
        <div className={classes.range}>
          <LocalDateInput
            {...shared}
            aria-label={t('from')}
            value={from}
            onChange={(date) => onChange([date, to])}
          />
          <LocalDateInput
            size="sm"
            aria-label={t('to')}
            value={to}
            onChange={(date) => onChange([from, date])}
          />
        </div>
      );
    }
    case 'many':
      return field.choices && (field.type !== 'list' || field.options) ? (
        <MultiSelect
          {...shared}
          searchable
          placeholder={list.length === 0 ? t('pickValues') : ''}
          data={field.choices}
          value={list}
          onChange={onChange}
        />
      ) : (
        <TagsInput
          {...shared}
          acceptValueOnBlur
          placeholder={list.length === 0 ? t('typeValues') : ''}
          data={field.choices?.map((choice) => choice.value) ?? []}
          value={list}
          onChange={onChange}
        />
      );
    case 'one':
      if (field.type === 'number') {
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
      if (isDate) return <LocalDateInput {...shared} value={text} onChange={onChange} />;
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
}
