import type { Address } from '@clientele/contracts/address';
import { ADDRESS_PARTS } from '../contact/address.ts';
import { countryCodeOf } from './place-names.ts';

/**
 * Writes an address into one cell: its five parts, also empty ones, separated by bars so that it
 * can be read back: "12 rue des Lilas | | 75011 | Paris | FR".
 */
export function joinAddress(address: Partial<Address>): string {
  return ADDRESS_PARTS.map((part) => (address[part] ?? '').replace(/[\\|]/g, '\\$&')).join(' | ');
}

/**
 * Reads the parts of an address from one cell: separated by bars, or as people write it on one or
 * several lines.
 */
export function splitAddress(text: string): Partial<Address> {
  const parts = [...text.matchAll(/((?:[^\\|]|\\.)*)(?:\||$)/gsu)].slice(
    0,
    ADDRESS_PARTS.length + 1,
  );
  // The last match is the empty one at the end.
  if (parts.length === ADDRESS_PARTS.length + 1 && text.includes('|')) {
    const entries = ADDRESS_PARTS.map((part, at): [string, string | null] => {
      const partText = (parts[at]?.[1] ?? '').trim().replace(/\\(.)/gsu, '$1');
      return [part, partText === '' ? null : partText];
    });
    return Object.fromEntries(entries);
  }
  return splitWrittenAddress(text);
}

/**
 * Reads "12 rue des Lilas, Bât. B, 75011 Paris, France": everything before the postal code is the
 * address lines.
 */
function splitWrittenAddress(text: string): Partial<Address> {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const country = parts.length > 1 ? countryCodeOf(parts.at(-1) as string) : null;
  if (country !== null) parts.pop();
  const at = parts.findLastIndex((part) => /^(?:[A-Z]{1,2}-)?\d{4,5}\s+\S/.test(part));
  const town = at === -1 ? null : /^(\S+)\s+(.+)$/.exec(parts[at] as string);
  if (at === -1 || !town) {
    // "12 rue des Lilas 75011 Paris"
    const tail = /^(.*\D)\s(\d{5})\s+(\D+)$/.exec(parts.join(', '));
    if (!tail) return { line1: parts.join(', ') || null, ...(country && { country }) };
    return {
      line1: tail[1]?.trim() ?? null,
      postalCode: tail[2] ?? null,
      city: tail[3] ?? null,
      country,
    };
  }
  const lines = [...parts.slice(0, at), ...parts.slice(at + 1)];
  return {
    line1: lines[0] ?? null,
    line2: lines.slice(1).join(', ') || null,
    postalCode: town[1] ?? null,
    city: town[2] ?? null,
    country,
  };
}
