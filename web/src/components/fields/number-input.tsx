import { currencyDecimals } from '@clientele/domain/custom-fields/number-value';
import { Text } from '@mantine/core';
import { currencySymbol } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { DecimalInput } from './decimal-input.tsx';
import type { TypedInputProps } from './field-input-props.ts';

/** A number, or a percentage with its sign. */
export function PlainNumberInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  return (
    <DecimalInput
      {...shared}
      decimals={field.decimals ?? (field.type === 'percent' ? 2 : 6)}
      value={numberOrText(value)}
      onChange={onChange}
      rightSection={field.type === 'percent' && <Unit>%</Unit>}
      onBlur={onBlur}
    />
  );
}

/** An amount as people say it; the value is in minor units. */
export function MoneyInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  const language = useLanguage();
  const currency = field.currency ?? 'EUR';
  const digits = currencyDecimals(currency);
  return (
    <DecimalInput
      {...shared}
      decimals={digits}
      factor={10 ** digits}
      value={numberOrText(value)}
      onChange={onChange}
      rightSection={<Unit>{currencySymbol(currency, language)}</Unit>}
      onBlur={onBlur}
    />
  );
}

function numberOrText(value: TypedInputProps['value']): number | string | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function Unit({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed" component="span">
      {children}
    </Text>
  );
}
