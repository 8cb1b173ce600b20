import { ClientPicker } from '../client/client-picker.tsx';
import type { ConditionControlProps } from './filter-field.ts';

/** Input for the client that a condition compares with. */
export function ConditionClient({ value, onChange, error, label }: ConditionControlProps) {
  return (
    <ClientPicker
      aria-label={label}
      error={error}
      value={value || null}
      onChange={(clientId) => onChange(clientId ?? '')}
    />
  );
}
