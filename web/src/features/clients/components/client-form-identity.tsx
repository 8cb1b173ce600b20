import {
  clientKindSchema,
  clientStatusSchema,
  NAME_LENGTH_MAXIMUM,
} from '@clientele/contracts/clients/client';
import { SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../../components/local-date-input.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { ClientFormApi } from '../model/client-form-type.ts';

export function IdentitySection({ form }: { form: ClientFormApi }) {
  const { t } = useTranslation('clients');
  const name = { maxLength: NAME_LENGTH_MAXIMUM, autoComplete: 'off' } as const;
  const company = (
    <TextInput {...name} label={t('fields.companyName')} {...form.getInputProps('companyName')} />
  );
  const isCompany = form.values.kind === 'company';
  return (
    <Panel
      title={t('form.identity')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('fields.kind')}
          data={clientKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
      }
    >
      <Stack>
        {isCompany && company}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput {...name} label={t('fields.firstName')} {...form.getInputProps('firstName')} />
          <TextInput {...name} label={t('fields.lastName')} {...form.getInputProps('lastName')} />
          {!isCompany && company}
          <LocalDateInput
            label={t('fields.birthDate')}
            {...form.getInputProps('birthDate')}
            value={form.values.birthDate}
          />
          <Select
            label={t('fields.status')}
            allowDeselect={false}
            data={clientStatusSchema.options.map((value) => ({
              value,
              label: t(`statuses.${value}`),
            }))}
            {...form.getInputProps('status')}
          />
        </SimpleGrid>
      </Stack>
    </Panel>
  );
}
