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
  /**
   * The number in its stored unit (such as cents), the typed text where it is not a number, or null
   * when the input is empty.
   */
  value: number | string | null;
  onChange: (value: number | string | null) => void;
  decimals: number;
  factor?: number;
}

/**
 * Input for a number, written as in the reader's language. The text stays as typed until the person
 * leaves the field. Text that is not a number is reported as that text, so that validation can
 * refuse it: no typed digit is ever dropped.
 */
export function DecimalInput(props: DecimalInputProps) {
  const { value, onChange, decimals, factor = 1, onBlur, ...rest } = props;
  const style = { language: useLanguage(), decimals, factor };
  // Of the commas in the text, this component inserted `commas` between thousands. The person may
  // then delete digits around them, so they are not checked as typed separators.
  const [typed, setTyped] = useState(() => given(value, style));
  const read = readNumber(typed.text, style, !isStrict(typed));
  // When the value changes from outside (a reset, or another person's value), it replaces the typed
  // text.
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

/** A text that is not a number was typed: none of its commas were inserted by this component. */
function given(value: number | string | null, style: NumberStyle): Typed {
  return typeof value === 'number'
    ? ours(writeNumber(value, style))
    : { text: value ?? '', commas: 0 };
}

/** A text written by this component: all its commas separate thousands. */
function ours(text: string): Typed {
  return { text, commas: commasOf(text) };
}

/** Whether the person typed a comma, which must then stand between thousands. */
function isStrict({ text, commas }: Typed): boolean {
  return commasOf(text) > commas;
}
