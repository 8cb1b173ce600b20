import { isCalendarDate } from '@clientele/domain/time/calendar';
import { momentAt, wallTimeOf } from '@clientele/domain/time/zoned-time';
import { SimpleGrid, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../components/local-date-input.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import type { TypedInputProps } from './field-input-props.ts';
import { GroupInput } from './group-input.tsx';

export function DateInput({ value, onChange, onBlur, shared }: TypedInputProps) {
  return (
    <LocalDateInput
      {...shared}
      value={typeof value === 'string' ? value : ''}
      onChange={(date) => onChange(date || null)}
      {...(onBlur && { onBlur })}
    />
  );
}

/**
 * Input for a day and a time in the organisation's time zone; the value is an ISO moment in UTC.
 */
export function DateTimeInput(props: TypedInputProps) {
  const { value, onChange, onBlur, shared } = props;
  const { t } = useTranslation('fields');
  const { organization } = useCurrentOrganization();
  const { timeZone } = organization;
  const [clock, setClock] = useState(() => clockOf(value, timeZone));
  const [reported, setReported] = useState(value);
  useEffect(() => {
    if (value === reported) return;
    setReported(value);
    setClock(clockOf(value, timeZone));
  }, [value, reported, timeZone]);
  const change = (next: Clock) => {
    const report = momentOf(next, timeZone);
    setClock(next);
    setReported(report);
    onChange(report);
  };
  const { disabled, error, size } = shared;
  return (
    <GroupInput shared={shared}>
      <SimpleGrid cols={2} spacing="xs">
        <LocalDateInput
          aria-label={t('input.dateOf', { field: shared.label })}
          size={size}
          disabled={disabled}
          error={Boolean(error)}
          value={clock.date}
          onChange={(date) => change({ ...clock, date })}
          {...(onBlur && { onBlur })}
        />
        <TextInput
          type="time"
          aria-label={t('input.timeOf', { field: shared.label })}
          size={size}
          disabled={disabled}
          error={Boolean(error)}
          value={clock.time}
          onChange={(event) => change({ ...clock, time: event.currentTarget.value })}
          onBlur={onBlur}
        />
      </SimpleGrid>
    </GroupInput>
  );
}

interface Clock {
  date: string;
  time: string;
}

function clockOf(value: TypedInputProps['value'], timeZone: string): Clock {
  if (typeof value !== 'string') return { date: '', time: '' };
  const moment = new Date(value);
  if (!value.includes('T') || Number.isNaN(moment.getTime())) return { date: value, time: '' };
  const [date = '', time = ''] = wallTimeOf(moment, timeZone).split(' ');
  return { date, time: time.slice(0, 5) };
}

/**
 * With only one of the two filled in, reports the typed text, so that validation can say that it is
 * not a moment yet.
 */
function momentOf({ date, time }: Clock, timeZone: string): string | null {
  return isCalendarDate(date) && /^\d{2}:\d{2}$/.test(time)
    ? momentAt(date, time, timeZone).toISOString()
    : `${date} ${time}`.trim() || null;
}
