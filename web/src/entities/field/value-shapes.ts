import type { Address } from '@clientele/contracts/address';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';

/** The value as an address; an empty address if it is none. */
export function asAddress(value: CustomValue | null): Partial<Address> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
