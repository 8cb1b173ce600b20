import { ClientPicker } from '../client/client-picker.tsx';
import type { TypedInputProps } from './field-input-props.ts';

/** Input for a link to another client; the client itself is not offered. */
export function ClientLinkInput({ value, onChange, onBlur, shared, ofClient }: TypedInputProps) {
  return (
    <ClientPicker
      {...shared}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      onBlur={onBlur}
      except={ofClient}
    />
  );
}
