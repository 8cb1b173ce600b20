import type { ConditionControlProps } from '../../../components/condition-builder/filter-field.ts';
import { ClientLinkInput } from '../../../components/fields/client-link-input.tsx';
import { useClientLookup } from '../model/use-client-lookup.ts';

/** Which client a condition is about. */
export function FilterClientInput({ value, onChange, error, label }: ConditionControlProps) {
  const clients = useClientLookup(value || null);
  return (
    <ClientLinkInput
      value={value || null}
      onChange={(next) => onChange(typeof next === 'string' ? next : '')}
      clients={clients}
      shared={{
        'aria-label': label,
        label: undefined,
        description: undefined,
        error,
        disabled: false,
        required: false,
        id: undefined,
        size: 'sm',
      }}
    />
  );
}
