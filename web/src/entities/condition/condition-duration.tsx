import type { Condition } from '@clientele/contracts/conditions/condition';
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The longest duration: a hundred years. */
const LONGEST = { days: 36_500, months: 1_200 } as const;

interface ConditionDurationProps {
  unit: 'days' | 'months';
  value: Condition['value'];
  error: string | undefined;
  onChange: (value: number | string) => void;
}

/** Input for a number of days or months. */
export function ConditionDuration({ unit, value, error, onChange }: ConditionDurationProps) {
  const { t } = useTranslation('conditions');
  return (
    <NumberInput
      size="sm"
      aria-label={t(unit)}
      error={error}
      min={0}
      max={LONGEST[unit]}
      allowDecimal={false}
      suffix={t(`${unit}Suffix`)}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : '')}
    />
  );
}
