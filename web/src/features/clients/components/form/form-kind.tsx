import { clientKindSchema } from '@clientele/contracts/clients/client';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientFormApi } from '../../model/client-form-type.ts';

/** Chooses between person and company; shown in the head of the section whose first field it is. */
export function FormKind({ form, size }: { form: ClientFormApi; size: 'xs' | 'sm' }) {
  const { t } = useTranslation('clients');
  return (
    <SegmentedControl
      size={size}
      fullWidth={size === 'sm'}
      aria-label={t('fields.kind')}
      data={clientKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      {...form.getInputProps('kind')}
    />
  );
}
