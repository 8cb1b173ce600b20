import type { Condition, Operator } from '@clientele/contracts/conditions/condition';
import { operatorsFor } from '@clientele/domain/conditions/operators';
import { CloseButton, Select, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { ConditionPeriodInput } from './condition-period.tsx';
import { ConditionValue } from './condition-value.tsx';
import { type FilterField, newCondition, withOperator } from './filter-field.ts';

/** Worded errors, by part of the condition. */
export interface ConditionErrors {
  field?: string | undefined;
  operator?: string | undefined;
  value?: string | undefined;
  period?: string | undefined;
}

interface ConditionEditorProps {
  number: number;
  condition: Condition;
  fields: FilterField[];
  errors: ConditionErrors;
  onChange: (condition: Condition | null) => void;
  /** Shown instead of the button that removes the condition. */
  actions?: ReactNode;
}

/**
 * Edits one condition: field, operator and value on one line (three on a phone), and below them the
 * period for fields that count events.
 */
export function ConditionEditor(props: ConditionEditorProps) {
  const { condition, fields, number, errors, onChange } = props;
  const { t } = useTranslation('conditions');
  const field = fields.find(({ key }) => key === condition.field);
  const operators = field ? operatorsFor(field) : [];
  const operatorFits = operators.includes(condition.operator);
  const changeField = (key: string | null) => {
    const next = fields.find((candidate) => candidate.key === key);
    if (next && key !== condition.field) onChange(newCondition(next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the group around it
    <div role="group" aria-label={t('condition', { number })} className={classes.condition}>
      <Select
        size="sm"
        aria-label={t('field')}
        allowDeselect={false}
        searchable
        data={grouped(fields)}
        placeholder={field ? undefined : t('unknownField')}
        error={field && errors.field}
        value={field ? condition.field : null}
        onChange={changeField}
      />
      {!field && (
        <Text size="sm" c="var(--bad)" className={classes.unknown}>
          {t('unknownFieldText')}
        </Text>
      )}
      {field && (
        <Select
          size="sm"
          className={classes.operator}
          aria-label={t('operator')}
          allowDeselect={false}
          data={operators.map((value) => ({
            value,
            label: field.operatorWords?.[value] ?? t(`operators.${value}`),
          }))}
          placeholder={t('pickValues')}
          error={errors.operator ?? !operatorFits}
          value={operatorFits ? condition.operator : null}
          onChange={(operator) =>
            operator && onChange(withOperator(condition, operator as Operator))
          }
        />
      )}
      {field && (
        <div className={classes.value}>
          <ConditionValue
            field={field}
            condition={condition}
            error={errors.value}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </div>
      )}
      {field?.type === 'count' && (
        <div className={classes.below}>
          <ConditionPeriodInput
            period={condition.period}
            error={errors.period}
            onChange={(period) => {
              const { period: _, ...rest } = condition;
              onChange(period ? { ...rest, period } : rest);
            }}
          />
        </div>
      )}
      {props.actions ?? (
        <CloseButton aria-label={t('removeCondition', { number })} onClick={() => onChange(null)} />
      )}
    </div>
  );
}

/** Fields grouped under their headings, in their original order. */
function grouped(fields: FilterField[]) {
  const entry = ({ key, label }: FilterField) => ({ value: key, label });
  const headings = [...new Set(fields.map(({ group }) => group))];
  if (headings.length < 2) return fields.map(entry);
  return headings.map((heading) => ({
    group: heading ?? '',
    items: fields.filter(({ group }) => group === heading).map(entry),
  }));
}
