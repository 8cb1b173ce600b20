import type { Condition } from '@clientele/contracts/conditions/condition';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthNames } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';

interface ConditionMonthsProps {
  value: Condition['value'];
  error: string | undefined;
  onChange: (months: number[]) => void;
}

/** Select for months of the year; they are kept in calendar order however they are chosen. */
export function ConditionMonths({ value, error, onChange }: ConditionMonthsProps) {
  const { t } = useTranslation('conditions');
  const names = monthNames(useLanguage());
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <MultiSelect
      size="sm"
      aria-label={t('calendarMonths')}
      error={error}
      searchable
      placeholder={chosen.length === 0 ? t('pickValues') : ''}
      data={names.map((label, at) => ({ value: String(at + 1), label }))}
      value={chosen}
      onChange={(months) => onChange(months.map(Number).sort((a, b) => a - b))}
    />
  );
}
