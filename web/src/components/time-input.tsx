import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseLocalTime } from '../lib/local-time.ts';

interface TimeInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `HH:MM`, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/**
 * A time of day on the 24-hour clock, typed freely (`14h30`, `9`). It is reported on leaving the
 * field or on Enter: an incomplete time is not reported while typing, and a text that is no time is
 * reported as empty.
 */
export function TimeInput({ value, onChange, onBlur, onKeyDown, ...props }: TimeInputProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const report = () => {
    const time = parseLocalTime(text) ?? '';
    if (time !== '') setText(time);
    if (time !== value) onChange(time);
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder="14:30"
      maxLength={8}
      {...props}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={(event) => {
        report();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') report();
        onKeyDown?.(event);
      }}
    />
  );
}
