import type { MatchKey } from '@clientele/contracts/import-export/import-settings';
import type { ClientPatch } from '../clients/normalize-client.ts';

/** What a row can be recognised by: `number:C-000123`, or a string as `dedupeKeysOf` makes them. */
export interface RowKey {
  key: MatchKey;
  value: string;
}

/** The keys of a row, of those that count, the surest first. */
export function rowKeysOf(
  _row: { patch: ClientPatch; number: string | null },
  _keys: readonly MatchKey[],
): RowKey[] {
  throw new Error('Not written yet');
}

/** How likely it is the same person, 0 to 100. */
export function matchScore(_reasons: readonly MatchKey[]): number {
  throw new Error('Not written yet');
}
