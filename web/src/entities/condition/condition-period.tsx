import type { ConditionPeriod } from '@clientele/contracts/conditions/condition';
import { Input, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../components/local-date-input.tsx';
import classes from './condition-builder.module.css';

const KINDS = ['ever', 'days', 'between'] as const;
type PeriodKind = (typeof KINDS)[number];

interface ConditionPeriodInputProps {
  period: ConditionPeriod | undefined;
  error: string | undefined;
  onChange: (period: ConditionPeriod | undefined) => void;
}

/** The period in which events are counted: always, the last days, or between two days. */
export function ConditionPeriodInput({ period, error, onChange }: ConditionPeriodInputProps) {
  const { t } = useTranslation('conditions');
  const kind: PeriodKind = !period ? 'ever' : 'days' in period ? 'days' : 'between';
  const choose = (next: PeriodKind) => {
    if (next === 'ever') return onChange(undefined);
    onChange(next === 'days' ? { days: 90 } : { from: '', to: null });
  };
  return (
    <div>
      <div className={classes.period}>
        <Select
          size="sm"
          aria-label={t('period')}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`periods.${value}`) }))}
          value={kind}
          onChange={(next) => next && next !== kind && choose(next as PeriodKind)}
        />
        {period && 'days' in period && (
          <NumberInput
            size="sm"
            aria-label={t('days')}
            min={1}
            max={36_500}
            allowDecimal={false}
            suffix={t('daysSuffix')}
            value={period.days || ''}
            onChange={(days) => onChange({ days: typeof days === 'number' ? days : 0 })}
          />
        )}
        {period && 'from' in period && (
          <div className={classes.range}>
            <LocalDateInput
              size="sm"
              aria-label={t('from')}
              value={period.from}
              onChange={(from) => onChange({ ...period, from })}
            />
            <LocalDateInput
              size="sm"
              aria-label={t('to')}
              placeholder={t('untilToday')}
              value={period.to ?? ''}
              onChange={(to) => onChange({ ...period, to: to || null })}
            />
          </div>
        )}
      </div>
      {error && <Input.Error mt={4}>{error}</Input.Error>}
    </div>
  );
}
