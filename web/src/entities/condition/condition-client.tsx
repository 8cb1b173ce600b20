import { ClientPicker } from '../client/client-picker.tsx';
import type { ConditionControlProps } from './filter-field.ts';

/** Which client a condition is about. */
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
