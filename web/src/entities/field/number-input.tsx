import { currencyDecimals } from '@clientele/domain/custom-fields/number-value';
import { Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import { DecimalInput } from '../../components/decimal-input.tsx';
import { currencySymbol } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import type { TypedInputProps } from './field-input-props.ts';

/** Input for a number, or for a percentage with its sign. */
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

/** Input for an amount; its value is in minor units (cents). */
export function MoneyInput({ field, value, onChange, onBlur, shared }: TypedInputProps) {
  return (
    <AmountInput
      {...shared}
      currency={field.currency ?? 'EUR'}
      value={numberOrText(value)}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}

type AmountInputProps = Omit<ComponentProps<typeof DecimalInput>, 'decimals' | 'factor'> & {
  currency: string;
};

/** Input for an amount with the decimals of its currency; reports minor units (cents). */
export function AmountInput({ currency, ...props }: AmountInputProps) {
  const language = useLanguage();
  const decimals = currencyDecimals(currency);
  return (
    <DecimalInput
      rightSection={<Unit>{currencySymbol(currency, language)}</Unit>}
      {...props}
      decimals={decimals}
      factor={10 ** decimals}
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
