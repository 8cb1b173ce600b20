import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../lib/use-language.ts';
import {
  commasOf,
  type NumberStyle,
  readNumber,
  rewriteNumber,
  writeNumber,
} from './number-text.ts';

interface DecimalInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** A number in the stored unit; a text that is none, null for nothing. */
  value: number | string | null;
  onChange: (value: number | string | null) => void;
  decimals: number;
  factor?: number;
}

/**
 * A number as the reader's language writes it. What is typed stays as typed until one leaves; what
 * is no number is reported as the text it is, for the check to refuse: no digit is ever dropped.
 */
export function DecimalInput(props: DecimalInputProps) {
  const { value, onChange, decimals, factor = 1, onBlur, ...rest } = props;
  const style = { language: useLanguage(), decimals, factor };
  // `commas` of the text were set here, between thousands: one may take digits from around them.
  const [typed, setTyped] = useState(() => given(value, style));
  const read = readNumber(typed.text, style, !isStrict(typed));
  // A value from outside wins: a reset, or the value of somebody else.
  const shown = read === value ? typed : given(value, style);
  return (
    <TextInput
      autoComplete="off"
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      {...rest}
      value={shown.text}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const next = { text, commas: Math.min(shown.commas, commasOf(text)) };
        setTyped(next);
        onChange(readNumber(text, style, !isStrict(next)));
      }}
      onBlur={(event) => {
        if (typeof value === 'number') setTyped(ours(rewriteNumber(shown.text, value, style)));
        onBlur?.(event);
      }}
    />
  );
}

interface Typed {
  text: string;
  commas: number;
}

/** The commas of a text that is no number are not ours. */
function given(value: number | string | null, style: NumberStyle): Typed {
  return typeof value === 'number'
    ? ours(writeNumber(value, style))
    : { text: value ?? '', commas: 0 };
}

function ours(text: string): Typed {
  return { text, commas: commasOf(text) };
}

/** Whether a comma was typed, which must then stand between thousands. */
function isStrict({ text, commas }: Typed): boolean {
  return commasOf(text) > commas;
}
