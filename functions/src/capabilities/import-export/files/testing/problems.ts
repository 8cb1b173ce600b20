import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import { ProblemError } from '@clientele/contracts/problem';
import { inspectFile } from '../inspect-file.ts';
import { readTable } from '../read-table.ts';
import type { TableRow } from '../table-row.ts';

/** Every row of a file, as an import reads it from its upload to its end. */
export async function wholeFile(
  bytes: Buffer,
  reading: Partial<ImportReading> = {},
): Promise<TableRow[]> {
  const inspected = await inspectFile(bytes, { country: 'FR', reading });
  const rows: TableRow[] = [];
  for await (const batch of readTable(() => bytes, inspected.reading)) rows.push(...batch);
  return rows;
}

/** Why a file is refused, on the way from its upload to its last row; null when it is not. */
export async function refusalOf(bytes: Buffer): Promise<FieldIssue | null> {
  try {
    const { reading } = await inspectFile(bytes, { country: 'FR' });
    // Rows are not kept: this is about files that are too large to be.
    for await (const _ of readTable(() => bytes, reading));
    return null;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'request.invalid') {
      const [issue] = error.details.issues ?? [];
      if (issue?.path === 'file') return issue;
    }
    throw error;
  }
}
