import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseLocalTime } from '../lib/local-time.ts';

interface TimeInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `HH:MM`, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/**
 * A time of day typed as people write it, by a clock of 24 hours. It is reported once one leaves
 * the field or presses Enter: half of a time is none; what is no time at all is empty.
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
