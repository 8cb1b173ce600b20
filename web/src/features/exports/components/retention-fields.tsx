import type { ExportRetention } from '@clientele/contracts/import-export/export-schedule';
import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './export-form.module.css';

interface RetentionFieldsProps {
  retention: ExportRetention;
  onChange: (retention: ExportRetention) => void;
}

const COUNT_MAXIMUM = 365;
const DAYS_MAXIMUM = 1_100;

/** Inputs for how many files of a schedule are kept, or for how long. */
export function RetentionFields({ retention, onChange }: RetentionFieldsProps) {
  const { t } = useTranslation('exports');
  const byCount = retention.type === 'count';
  const maximum = byCount ? COUNT_MAXIMUM : DAYS_MAXIMUM;
  return (
    <div className={classes.retention}>
      <Select
        label={t('retention.label')}
        allowDeselect={false}
        data={[
          { value: 'count', label: t('retention.count') },
          { value: 'age', label: t('retention.age') },
        ]}
        value={retention.type}
        onChange={(type) =>
          onChange(type === 'age' ? { type: 'age', days: 90 } : { type: 'count', count: 12 })
        }
      />
      <NumberInput
        label={t(byCount ? 'retention.files' : 'retention.days')}
        w={120}
        min={1}
        max={maximum}
        clampBehavior="strict"
        allowDecimal={false}
        value={byCount ? retention.count : retention.days}
        onChange={(value) => {
          const number = Math.max(1, Math.min(maximum, Number(value) || 1));
          onChange(byCount ? { type: 'count', count: number } : { type: 'age', days: number });
        }}
      />
    </div>
  );
}
