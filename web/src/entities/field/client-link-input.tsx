import { ClientPicker } from '../client/client-picker.tsx';
import type { TypedInputProps } from './field-input-props.ts';

/** Another client, who is never the one that links. */
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
