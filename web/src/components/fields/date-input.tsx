import { SimpleGrid, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { LocalDateInput } from '../local-date-input.tsx';
import type { TypedInputProps } from './field-input-props.ts';
import { GroupInput } from './group-input.tsx';
import { clockAt, momentAt } from './zoned-time.ts';

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

/** A day and a time on the organisation's clocks; the value is the moment in UTC. */
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
  const change = (next: typeof clock) => {
    const empty = next.date === '' && next.time === '';
    // Half of it is reported as typed, so that validation can say that it is no moment yet.
    const typed = `${next.date} ${next.time}`.trim();
    const report = empty ? null : (momentAt(next.date, next.time, timeZone) ?? typed);
    setClock(next);
    setReported(report);
    onChange(report);
  };
  const { disabled, error } = shared;
  return (
    <GroupInput shared={shared}>
      <SimpleGrid cols={2} spacing="xs">
        <LocalDateInput
          aria-label={t('input.dateOf', { field: shared.label })}
          disabled={disabled}
          error={Boolean(error)}
          value={clock.date}
          onChange={(date) => change({ ...clock, date })}
          {...(onBlur && { onBlur })}
        />
        <TextInput
          type="time"
          aria-label={t('input.timeOf', { field: shared.label })}
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

function clockOf(value: TypedInputProps['value'], timeZone: string) {
  if (typeof value !== 'string') return { date: '', time: '' };
  return clockAt(value, timeZone) ?? { date: value, time: '' };
}
