import { MATCH_KEYS, type MatchKey } from '@clientele/contracts/import-export/import-settings';
import { applyPatch, EMPTY_PROFILE } from '../clients/client-profile.ts';
import { dedupeKeysOf, sharedReasons } from '../clients/dedupe-keys.ts';
import type { ClientPatch } from '../clients/normalize-client.ts';

/** What a row can be recognised by: `number:C-000123`, or a string as `dedupeKeysOf` makes them. */
export interface RowKey {
  key: MatchKey;
  value: string;
}

/**
 * How likely a shared key alone means the same person, in percent. Numbers and identifiers are given
 * once; families share a phone, an e-mail less often; names meet by chance in a town more often than
 * on a birthday.
 */
const WEIGHTS: Readonly<Record<MatchKey, number>> = {
  number: 100,
  externalId: 99,
  email: 92,
  phone: 80,
  nameAndBirthDate: 90,
  nameAndPostalCode: 60,
};

/** The keys of a row, of those that count, the surest first. */
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

/** How likely it is the same person, 0 to 100: each reason removes its part of the doubt left. */
export function matchScore(reasons: readonly MatchKey[]): number {
  const doubt = [...new Set(reasons)].reduce((left, key) => left * (1 - WEIGHTS[key] / 100), 1);
  return Math.round((1 - doubt) * 100);
}
