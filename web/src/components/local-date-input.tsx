import { calendarDateOf } from '@clientele/domain/time/calendar';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDate } from '../lib/format.ts';
import { parseLocalDate } from '../lib/local-date.ts';
import { useLanguage } from '../lib/use-language.ts';

interface LocalDateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  /** `YYYY-MM-DD`, empty, or the typed text while it is not a date. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /**
   * How many years in the future a two-digit year may lie; 0 by default, so that `80` means 1980.
   */
  yearsAhead?: number;
}

/**
 * A date typed freely, day first. A valid date is reported as `YYYY-MM-DD`, anything else as typed,
 * so that validation can say what is wrong with it.
 */
export function LocalDateInput({
  value,
  onChange,
  onBlur,
  yearsAhead = 0,
  ...props
}: LocalDateInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = calendarDateOf(new Date(), 'UTC');
  const displayDate = (date: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatShortDate(date, language) : date;
  const [text, setText] = useState(() => displayDate(value));
  const [reported, setReported] = useState(value);
  // The value was set from outside: a reset, or another person's value.
  useEffect(() => {
    if (value === reported) return;
    setReported(value);
    setText(/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatShortDate(value, language) : value);
  }, [value, reported, language]);
  const report = (typed: string) => {
    const next = parseLocalDate(typed, today, yearsAhead) ?? typed.trim();
    setReported(next);
    onChange(next);
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('datePlaceholder')}
      {...props}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
      onBlur={() => {
        setText(displayDate(reported));
        onBlur?.();
      }}
    />
  );
}
