import type { Condition, Operator } from '@clientele/contracts/conditions/condition';
import { operatorsFor } from '@clientele/domain/conditions/operators';
import { CloseButton, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { ConditionValue } from './condition-value.tsx';
import { type FilterField, newCondition, withOperator } from './filter-field.ts';

interface ConditionEditorProps {
  number: number;
  condition: Condition;
  fields: FilterField[];
  error: string | undefined;
  onChange: (condition: Condition | null) => void;
}

/** Field, operator, value: one line, or three on a phone. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { condition, fields, number, onChange } = props;
  const { t } = useTranslation('conditions');
  const field = fields.find(({ key }) => key === condition.field);
  const operators = field ? operatorsFor(field) : [];
  const changeField = (key: string | null) => {
    const next = fields.find((one) => one.key === key);
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
          aria-label={t('operator')}
          allowDeselect={false}
          data={operators.map((value) => ({
            value,
            label: t(`operators.${value}`),
          }))}
          placeholder={t('pickValues')}
          error={!operators.includes(condition.operator)}
          value={operators.includes(condition.operator) ? condition.operator : null}
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
            error={props.error}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </div>
      )}
      <CloseButton aria-label={t('removeCondition', { number })} onClick={() => onChange(null)} />
    </div>
  );
}

/** Under their headings, in the order they come. */
function grouped(fields: FilterField[]) {
  const entry = ({ key, label }: FilterField) => ({ value: key, label });
  const headings = [...new Set(fields.map(({ group }) => group))];
  if (headings.length < 2) return fields.map(entry);
  return headings.map((heading) => ({
    group: heading ?? '',
    items: fields.filter(({ group }) => group === heading).map(entry),
  }));
}
