import type { Condition } from '@clientele/contracts/conditions/condition';
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';

const OLDEST = 150;

interface ConditionAgesProps {
  value: Condition['value'];
  error: string | undefined;
  onChange: (ages: (number | string)[]) => void;
}

/** Inputs for two ages in whole years, both included. */
export function ConditionAges({ value, error, onChange }: ConditionAgesProps) {
  const { t } = useTranslation('conditions');
  const [from = '', to = ''] = Array.isArray(value) ? value : [];
  const bound = (age: unknown) => (typeof age === 'number' ? age : '');
  const shared = { size: 'sm', min: 0, max: OLDEST, allowDecimal: false } as const;
  return (
    <div className={classes.range}>
      <NumberInput
        {...shared}
        aria-label={t('ageFrom')}
        placeholder={t('ageFrom')}
        error={error}
        suffix={t('yearsSuffix')}
        value={bound(from)}
        onChange={(age) => onChange([age, bound(to)])}
      />
      <NumberInput
        {...shared}
        aria-label={t('ageTo')}
        placeholder={t('ageTo')}
        suffix={t('yearsSuffix')}
        value={bound(to)}
        onChange={(age) => onChange([bound(from), age])}
      />
    </div>
  );
}
