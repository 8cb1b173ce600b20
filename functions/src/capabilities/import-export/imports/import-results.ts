import type { ImportRecord } from './import.record.ts';
import type { CheckedRow } from './import-files.ts';

/** The number of rows by result. */
export type Results = ImportRecord['results'];

/** The results of rows that need no write, as the check judged them. */
export function countUnwritten(rows: readonly CheckedRow[]): Results {
  const results = { created: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  for (const { outcome } of rows) {
    if (outcome !== 'created' && outcome !== 'updated') results[outcome] += 1;
  }
  return results;
}

/** The sum of two results. */
export function addResults(left: Results, right: Results): Results {
  return Object.fromEntries(
    Object.entries(left).map(([name, count]) => [name, count + right[name as keyof Results]]),
  ) as Results;
}
