import type { Condition } from '@clientele/contracts/conditions/condition';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../components/decimal-input.tsx';
import classes from './condition-builder.module.css';
import type { FilterField } from './filter-field.ts';

interface ConditionNumberProps {
  field: FilterField;
  label: string;
  value: unknown;
  error: string | undefined;
  onChange: (value: number | string) => void;
}

/** Input for a number in the field's unit; without a unit where the field has none. */
export function ConditionNumber(props: ConditionNumberProps) {
  const { unit, factor, decimals } = props.field.number ?? { unit: '', factor: 1, decimals: 6 };
  const { value, onChange } = props;
  return (
    <DecimalInput
      size="sm"
      aria-label={unit ? `${props.label} (${unit})` : props.label}
      error={props.error}
      decimals={decimals}
      factor={factor}
      value={isNumberOrText(value) ? value : null}
      onChange={(next) => onChange(next ?? '')}
      rightSection={
        unit && (
          <Text size="sm" c="dimmed" component="span" aria-hidden>
            {unit}
          </Text>
        )
      }
    />
  );
}

function isNumberOrText(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** Inputs for two numbers that bound a range. */
export function ConditionRange(props: {
  field: FilterField;
  value: Condition['value'];
  error: string | undefined;
  onChange: (value: NonNullable<Condition['value']>) => void;
}) {
  const { field, error, onChange } = props;
  const { t } = useTranslation('conditions');
  const [from = '', to = ''] = Array.isArray(props.value) ? props.value : [];
  return (
    <div className={classes.range}>
      <ConditionNumber
        field={field}
        label={t('from')}
        error={error}
        value={from}
        onChange={(next) => onChange([next, to])}
      />
      <ConditionNumber
        field={field}
        label={t('to')}
        error={undefined}
        value={to}
        onChange={(next) => onChange([from, next])}
      />
    </div>
  );
}
