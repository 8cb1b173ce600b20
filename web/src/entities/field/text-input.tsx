import { formatPhone } from '@clientele/domain/contact/phone';
import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import type { TypedInputProps } from './field-input-props.ts';

const KINDS = {
  email: { type: 'email', inputMode: 'email' },
  url: { type: 'url', inputMode: 'url', placeholder: 'https://' },
} as const;

/**
 * Input for a line of text, an e-mail address or a link. Too long a text is refused by validation,
 * never cut.
 */
export function LineInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  const kind = field.type === 'email' || field.type === 'url' ? KINDS[field.type] : {};
  return (
    <TextInput
      {...shared}
      {...kind}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      onBlur={onBlur}
    />
  );
}

export function LongTextInput({ value, onChange, onBlur, shared }: TypedInputProps) {
  return (
    <Textarea
      {...shared}
      autosize
      minRows={3}
      maxRows={12}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      onBlur={onBlur}
    />
  );
}

/**
 * Input for a phone number. A stored number (E.164) is displayed as in the organisation's country;
 * what is typed is reported as typed.
 */
export function PhoneInput({ value, onChange, onBlur, shared }: TypedInputProps) {
  const { organization } = useCurrentOrganization();
  const stored = typeof value === 'string' ? value : '';
  const [reported, setReported] = useState(stored);
  const [text, setText] = useState(() => displayPhone(stored, organization.country));
  // The value was set from outside: a reset, or another person's value.
  useEffect(() => {
    if (stored === reported) return;
    setReported(stored);
    setText(displayPhone(stored, organization.country));
  }, [stored, reported, organization.country]);
  return (
    <TextInput
      {...shared}
      type="tel"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        setReported(typed);
        onChange(typed || null);
      }}
      onBlur={onBlur}
    />
  );
}

function displayPhone(value: string, country: string): string {
  return /^\+\d+$/.test(value) ? formatPhone(value, country) : value;
}
