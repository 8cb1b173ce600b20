import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TypedInputProps } from './field-input-props.ts';
import { GroupInput } from './group-input.tsx';

/**
 * Yes, no or not given. The third choice matters: leaving the form untouched must not answer no.
 */
export function BooleanInput({ value, onChange, shared }: TypedInputProps) {
  const { t } = useTranslation('fields');
  return (
    <GroupInput shared={shared}>
      <SegmentedControl
        fullWidth
        size={shared.size}
        disabled={shared.disabled}
        data={[
          { value: 'true', label: t('input.yes') },
          { value: 'false', label: t('input.no') },
          { value: '', label: t('input.notSaid') },
        ]}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={(next) => onChange(next === '' ? null : next === 'true')}
      />
    </GroupInput>
  );
}
