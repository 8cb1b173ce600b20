import { NAME_LENGTH_MAXIMUM, TEXT_LENGTH_MAXIMUM } from '@clientele/contracts/clients/client';
import { Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormGrid } from '../../../../components/form-grid.tsx';
import { countryOptions } from '../../../../lib/choices.ts';
import { useClearButton } from '../../../../lib/use-clear-button.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { ClientFormApi } from '../../model/client-form-type.ts';

/** All parts of the address: in the layout they are one field. */
export function FormAddress({ form }: { form: ClientFormApi }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const clearButton = useClearButton();
  const text = { maxLength: TEXT_LENGTH_MAXIMUM, autoComplete: 'off' } as const;
  return (
    <Stack>
      <FormGrid columns={2}>
        <TextInput
          {...text}
          label={t('fields.addressLine1')}
          {...form.getInputProps('address.line1')}
        />
        <TextInput
          {...text}
          label={t('fields.addressLine2')}
          {...form.getInputProps('address.line2')}
        />
      </FormGrid>
      <FormGrid columns={3}>
        <TextInput
          maxLength={20}
          autoComplete="off"
          label={t('fields.addressPostalCode')}
          {...form.getInputProps('address.postalCode')}
        />
        <TextInput
          maxLength={NAME_LENGTH_MAXIMUM}
          autoComplete="off"
          label={t('fields.addressCity')}
          {...form.getInputProps('address.city')}
        />
        <Select
          searchable
          clearable
          clearButtonProps={clearButton(t('fields.addressCountry'))}
          placeholder={t('form.choose')}
          label={t('fields.addressCountry')}
          data={countryOptions(language)}
          {...form.getInputProps('address.country')}
          value={form.values.address.country || null}
          onChange={(country) => form.setFieldValue('address.country', country ?? '')}
        />
      </FormGrid>
    </Stack>
  );
}
