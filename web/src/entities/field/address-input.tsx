import {
  ADDRESS_LINE_LENGTH_MAXIMUM,
  type Address,
  CITY_LENGTH_MAXIMUM,
  POSTAL_CODE_LENGTH_MAXIMUM,
} from '@clientele/contracts/address';
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countryOptions } from '../../lib/choices.ts';
import { useClearButton } from '../../lib/use-clear-button.ts';
import { useLanguage } from '../../lib/use-language.ts';
import type { TypedInputProps } from './field-input-props.ts';
import classes from './fields.module.css';
import { GroupInput } from './group-input.tsx';
import { asAddress } from './value-shapes.ts';

const PARTS = [
  { part: 'line1', maxLength: ADDRESS_LINE_LENGTH_MAXIMUM },
  { part: 'line2', maxLength: ADDRESS_LINE_LENGTH_MAXIMUM },
  { part: 'postalCode', maxLength: POSTAL_CODE_LENGTH_MAXIMUM },
  { part: 'city', maxLength: CITY_LENGTH_MAXIMUM },
] as const;

export function AddressInput({ value, onChange, onBlur, shared }: TypedInputProps) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const clearButton = useClearButton();
  const address = asAddress(value);
  const change = (part: keyof Address, text: string | null) => {
    const next = { ...address, [part]: text || null };
    onChange(Object.values(next).some(Boolean) ? next : null);
  };
  const name = (part: keyof Address) => `${t(`address.${part}`)} (${shared.label})`;
  const common = { size: shared.size, disabled: shared.disabled, error: Boolean(shared.error) };
  return (
    <GroupInput shared={shared}>
      <div className={classes.address}>
        {PARTS.map(({ part, maxLength }) => (
          <TextInput
            key={part}
            {...common}
            data-part={part}
            autoComplete="off"
            maxLength={maxLength}
            aria-label={name(part)}
            placeholder={t(`address.${part}`)}
            value={address[part] ?? ''}
            onChange={(event) => change(part, event.currentTarget.value)}
            onBlur={onBlur}
          />
        ))}
        <Select
          {...common}
          data-part="country"
          searchable
          clearable
          clearButtonProps={clearButton(name('country'))}
          aria-label={name('country')}
          placeholder={t('address.country')}
          data={countryOptions(language)}
          value={address.country ?? null}
          onChange={(country) => change('country', country)}
          onBlur={onBlur}
        />
      </div>
    </GroupInput>
  );
}
