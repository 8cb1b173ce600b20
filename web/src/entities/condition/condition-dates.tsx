import type { Condition } from '@clientele/contracts/conditions/condition';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../components/local-date-input.tsx';
import classes from './condition-builder.module.css';

interface ConditionDatesProps {
  value: Condition['value'];
  error: string | undefined;
  onChange: (dates: string[]) => void;
}

/** Two days that bound a period, both included. */
export function ConditionDates({ value, error, onChange }: ConditionDatesProps) {
  const { t } = useTranslation('conditions');
  const [from = '', to = ''] = Array.isArray(value) ? value.map(String) : [];
  return (
    <div className={classes.range}>
      <LocalDateInput
        size="sm"
        aria-label={t('from')}
        error={error}
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
