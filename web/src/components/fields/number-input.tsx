import { currencyDecimals } from '@clientele/domain/custom-fields/number-value';
import { NumberInput, type NumberInputProps, Text } from '@mantine/core';
import { currencySymbol } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import type { TypedInputProps } from './field-input-props.ts';
import { useNumberText } from './use-number-text.ts';

/** Numbers as the reader's language writes them; both signs are understood as decimal. */
function useNumberFormat(): Partial<NumberInputProps> {
  const french = useLanguage() === 'fr';
  return {
    decimalSeparator: french ? ',' : '.',
    allowedDecimalSeparators: [',', '.'],
    thousandSeparator: french ? '\u202f' : ',',
    hideControls: true,
    autoComplete: 'off',
    // Bounds are said when the form is checked, not enforced under one's fingers.
    clampBehavior: 'none',
  };
}

/** A number, or a percentage with its sign. */
export function PlainNumberInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  const text = useNumberText(typeof value === 'number' ? value : null, onChange);
  const decimals = field.decimals ?? (field.type === 'percent' ? 2 : 6);
  return (
    <NumberInput
      {...useNumberFormat()}
      {...shared}
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      {...text}
      rightSection={field.type === 'percent' && <Unit>%</Unit>}
      {...(onBlur && { onBlur })}
    />
  );
}

/** An amount as people say it; the value is in minor units. */
export function MoneyInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  const language = useLanguage();
  const currency = field.currency ?? 'EUR';
  const digits = currencyDecimals(currency);
  const factor = 10 ** digits;
  const text = useNumberText(typeof value === 'number' ? value / factor : null, (amount) =>
    onChange(amount === null ? null : Math.round(amount * factor)),
  );
  return (
    <NumberInput
      {...useNumberFormat()}
      {...shared}
      decimalScale={digits}
      allowDecimal={digits > 0}
      inputMode={digits > 0 ? 'decimal' : 'numeric'}
      {...text}
      rightSection={<Unit>{currencySymbol(currency, language)}</Unit>}
      {...(onBlur && { onBlur })}
    />
  );
}

function Unit({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed" component="span">
      {children}
    </Text>
  );
}
