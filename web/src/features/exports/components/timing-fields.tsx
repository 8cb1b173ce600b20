import {
  type ExportFrequency,
  type ExportTiming,
  exportFrequencySchema,
} from '@clientele/contracts/import-export/export-schedule';
import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TimeInput } from '../../../components/time-input.tsx';
import { useScheduleWords, useWeekdayName } from '../model/schedule-words.ts';
import classes from './export-form.module.css';

interface TimingFieldsProps {
  timing: ExportTiming;
  checked: boolean;
  onChange: (timing: ExportTiming) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const MONTH_DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

/** Inputs for when a schedule runs, in the organisation's time zone. */
export function TimingFields({ timing, checked, onChange }: TimingFieldsProps) {
  const { t } = useTranslation('exports');
  const words = useScheduleWords();
  const weekdayName = useWeekdayName();
  const setFrequency = (frequency: ExportFrequency) =>
    onChange({
      ...timing,
      frequency,
      weekday: frequency === 'weekly' ? (timing.weekday ?? 1) : null,
      monthDay: frequency === 'monthly' ? (timing.monthDay ?? 1) : null,
    });
  return (
    <div>
      <div className={classes.timing}>
        <Select
          label={t('timing.frequency')}
          allowDeselect={false}
          data={exportFrequencySchema.options.map((value) => ({
            value,
            label: t(`timing.frequencies.${value}`),
          }))}
          value={timing.frequency}
          onChange={(value) => setFrequency(exportFrequencySchema.parse(value))}
        />
        {timing.frequency === 'weekly' && (
          <Select
            label={t('timing.weekday')}
            allowDeselect={false}
            data={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day) }))}
            value={String(timing.weekday ?? 1)}
            onChange={(value) => onChange({ ...timing, weekday: Number(value) })}
          />
        )}
        {timing.frequency === 'monthly' && (
          <Select
            label={t('timing.monthDay')}
            allowDeselect={false}
            data={MONTH_DAYS.map((day) => ({
              value: String(day),
              label: day === 31 ? t('timing.lastDay') : String(day),
            }))}
            value={String(timing.monthDay ?? 1)}
            onChange={(value) => onChange({ ...timing, monthDay: Number(value) })}
          />
        )}
        <TimeInput
          required
          label={t('timing.time')}
          error={checked && timing.time === '' ? t('timing.timeRequired') : undefined}
          value={timing.time}
          onChange={(time) => onChange({ ...timing, time })}
        />
      </div>
      {timing.time !== '' && (
        <Text size="sm" c="dimmed" mt={6} role="status">
          {words(timing)}
        </Text>
      )}
    </div>
  );
}
