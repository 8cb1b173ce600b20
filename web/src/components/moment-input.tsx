import { momentAt, wallTimeOf } from '@clientele/domain/custom-fields/zoned-time';
import { isCalendarDate } from '@clientele/domain/time/calendar';
import { Group, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCurrentOrganization } from '../lib/current-organization.tsx';

interface MomentInputProps {
  /** ISO; empty where half of it is missing. */
  value: string;
  onChange: (value: string) => void;
  dateLabel: string;
  timeLabel: string;
  error?: string | undefined;
}

/** A day and a time of it on the organisation's clocks, each picked or typed as the device does. */
export function MomentInput({ value, onChange, dateLabel, timeLabel, error }: MomentInputProps) {
  const { timeZone } = useCurrentOrganization().organization;
  const [clock, setClock] = useState(() => clockOf(value, timeZone));
  const [reported, setReported] = useState(value);
  useEffect(() => {
    if (value === reported) return;
    setReported(value);
    setClock(clockOf(value, timeZone));
  }, [value, reported, timeZone]);
  const change = (next: { date: string; time: string }) => {
    const complete = isCalendarDate(next.date) && next.time !== '';
    const moment = complete ? momentAt(next.date, next.time, timeZone).toISOString() : '';
    setClock(next);
    setReported(moment);
    onChange(moment);
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        type="date"
        label={dateLabel}
        flex={1}
        miw={148}
        error={error}
        value={clock.date}
        onChange={(event) => change({ ...clock, date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={timeLabel}
        w={112}
        error={Boolean(error)}
        value={clock.time}
        onChange={(event) => change({ ...clock, time: event.currentTarget.value })}
      />
    </Group>
  );
}

function clockOf(value: string, timeZone: string): { date: string; time: string } {
  const [date = '', time = ''] = value ? wallTimeOf(new Date(value), timeZone).split(' ') : [];
  return { date, time: time.slice(0, 5) };
}
