import { isCalendarDate } from '@clientele/domain/time/calendar';
import { momentAt, wallTimeOf } from '@clientele/domain/time/zoned-time';
import { Group } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { DayInput } from './day-input.tsx';
import { TimeInput } from './time-input.tsx';

interface MomentInputProps {
  /** ISO date and time; empty while the day or the time is missing. */
  value: string;
  onChange: (value: string) => void;
  dateLabel: string;
  timeLabel: string;
  error?: string | undefined;
}

/** A day and a time in the organisation's time zone, each typed freely. */
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
      <DayInput
        label={dateLabel}
        flex={1}
        miw={148}
        maw={220}
        error={error}
        value={clock.date}
        onChange={(date) => change({ ...clock, date })}
      />
      <TimeInput
        label={timeLabel}
        w={92}
        error={Boolean(error)}
        value={clock.time}
        onChange={(time) => change({ ...clock, time })}
      />
    </Group>
  );
}

function clockOf(value: string, timeZone: string): { date: string; time: string } {
  const [date = '', time = ''] = value ? wallTimeOf(new Date(value), timeZone).split(' ') : [];
  return { date, time: time.slice(0, 5) };
}
