import { addressSchema } from '@clientele/contracts/address';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { parseInput } from '@clientele/contracts/validation';
import { EMPTY_ADDRESS } from '../contact/address.ts';
import { isCountry, parsePostalCode } from '../contact/place.ts';
import type { ValueContext } from './field-types.ts';
import { cleanLine } from './text-value.ts';
import { accept, type ValueResult } from './value-result.ts';

const inputSchema = addressSchema.partial();

/**
 * An address with every part (null where none is named); issues are at the part. The input must not
 * be empty.
 */
export function normalizeAddressValue(value: object, { country }: ValueContext): ValueResult {
  const parsed = parseInput(inputSchema, cleanParts(value));
  if (!parsed.ok) return parsed;
  const issues: FieldIssue[] = [];
  const address = { ...EMPTY_ADDRESS, ...parsed.value };
  if (address.country !== null && !isCountry(address.country)) {
    issues.push({ path: 'country', code: 'country.invalid' });
  }
  if (address.postalCode !== null) {
    const postalCode = address.postalCode;
    address.postalCode = parsePostalCode(postalCode, address.country ?? country);
    if (address.postalCode === null)
      issues.push({ path: 'postalCode', code: 'postal_code.invalid' });
  }
  if (issues.length > 0) return { ok: false, issues };
  return accept(address);
}

export function isEmptyAddress(value: object): boolean {
  return Object.values(value).every(
    (part) =>
      part === null || part === undefined || (typeof part === 'string' && cleanLine(part) === ''),
  );
}

function cleanParts(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([part, text]) => {
      if (typeof text !== 'string') return [part, text];
      const cleaned = cleanLine(text);
      if (cleaned === '') return [part, null];
      return [part, part === 'country' ? cleaned.toUpperCase() : cleaned];
    }),
  );
}
