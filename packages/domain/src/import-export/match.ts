import { MATCH_KEYS, type MatchKey } from '@clientele/contracts/import-export/import-settings';
import { applyPatch, EMPTY_PROFILE } from '../clients/client-profile.ts';
import { dedupeKeysOf, sharedReasons } from '../clients/dedupe-keys.ts';
import type { ClientPatch } from '../clients/normalize-client.ts';

/** A key by which a row is matched: `number:C-000123`, or a string from `dedupeKeysOf`. */
export interface RowKey {
  key: MatchKey;
  value: string;
}

/**
 * How likely a shared key alone means the same person, in percent. Client numbers and external ids
 * are unique; families share phones, less often e-mails; equal names in one town are more often a
 * coincidence than equal names with the same birth date.
 */
const WEIGHTS: Readonly<Record<MatchKey, number>> = {
  number: 100,
  externalId: 99,
  email: 92,
  phone: 80,
  nameAndBirthDate: 90,
  nameAndPostalCode: 60,
};

/** The keys of a row that count for matching, the surest first. */
export function rowKeysOf(
  row: { patch: ClientPatch; number: string | null },
  keys: readonly MatchKey[],
): RowKey[] {
  const own = dedupeKeysOf(applyPatch(EMPTY_PROFILE, row.patch)).flatMap((value): RowKey[] =>
    sharedReasons([value], [value]).map((key) => ({ key, value })),
  );
  const all: RowKey[] =
    row.number === null ? own : [{ key: 'number', value: `number:${row.number}` }, ...own];
  return MATCH_KEYS.filter((key) => keys.includes(key)).flatMap((key) =>
    all.filter((client) => client.key === key),
  );
}

/**
 * How likely it is the same person, 0 to 100: each reason removes its share of the remaining doubt.
 */
export function matchScore(reasons: readonly MatchKey[]): number {
  const doubt = [...new Set(reasons)].reduce(
    (doubtLeft, key) => doubtLeft * (1 - WEIGHTS[key] / 100),
    1,
  );
  return Math.round((1 - doubt) * 100);
}
