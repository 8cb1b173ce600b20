import type { ImportRecord } from './import.record.ts';
import type { CheckedRow } from './import-files.ts';

/** How many rows came to what. */
export type Results = ImportRecord['results'];

/** What needs no write counts as the check found it. */
export function countUnwritten(rows: readonly CheckedRow[]): Results {
  const results = { created: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  for (const { outcome } of rows) {
    if (outcome !== 'created' && outcome !== 'updated') results[outcome] += 1;
  }
  return results;
}

/** Both together. */
export function addResults(left: Results, right: Results): Results {
  return Object.fromEntries(
    Object.entries(left).map(([name, count]) => [name, count + right[name as keyof Results]]),
  ) as Results;
}
