import type { LocalizedText } from '@clientele/contracts/custom-fields/custom-field';
import { CUSTOM_KEY_LENGTH_MAXIMUM } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { foldText } from '../text/fold.ts';
import { localized } from './field-types.ts';

/**
 * Keys that custom fields cannot have: other names of client fields, columns of exports, and parts
 * of API addresses.
 */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
  ...'id number kind status lifecycle name display_name first_name last_name company_name'.split(
    ' ',
  ),
  ...'email phone other_emails other_phones birth_date birth_day address line1 line2'.split(' '),
  ...'postal_code city country language tags source assigned_to preferred_channel'.split(' '),
  ...'consents custom stats version created_at created_by updated_at updated_by'.split(' '),
  ...'archived_at trashed_at purge_at search_keys dedupe_keys segment_ids masked_fields'.split(' '),
  ...'firstname lastname companyname displayname birthdate postalcode assignedto'.split(' '),
  ...'preferredchannel createdat createdby updatedat updatedby'.split(' '),
  ...'usage access layout packs jobs archive restore type_changes fields sections'.split(' '),
  ...'constructor prototype proto null undefined true false'.split(' '),
]);

export function reservedKeyIssue(key: string): FieldIssue | null {
  return RESERVED_KEYS.has(key) ? { path: 'key', code: 'custom_field.key_reserved' } : null;
}

/**
 * A key made from a label, in French when it has one: "Date d’adhésion" → `date_d_adhesion`. When
 * it is taken or reserved, a number is added: `status_2`.
 */
export function keyFromLabel(label: LocalizedText, takenKeys: ReadonlySet<string>): string {
  return freeKey(slugOf(localized(label, 'fr'), 'field'), (key) => {
    return takenKeys.has(key) || RESERVED_KEYS.has(key);
  });
}

/** A key for an option, made from its name, that no other option has. */
export function optionKeyOf(text: string, takenKeys: ReadonlySet<string>): string {
  return freeKey(slugOf(text, 'option'), (key) => takenKeys.has(key));
}

/** The text as Latin letters and digits joined by underscores; `otherwise` when nothing is left. */
function slugOf(text: string, otherwise: string): string {
  const words = foldText(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (words === '') return otherwise;
  return shorten(/^[a-z]/.test(words) ? words : `${otherwise}_${words}`, '');
}

function freeKey(base: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(base)) return base;
  for (let count = 2; ; count += 1) {
    const key = shorten(base, `_${count}`);
    if (!isTaken(key)) return key;
  }
}

function shorten(base: string, ending: string): string {
  return base.slice(0, CUSTOM_KEY_LENGTH_MAXIMUM - ending.length).replace(/_+$/, '') + ending;
}
