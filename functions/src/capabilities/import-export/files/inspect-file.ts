import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { TableRow } from './read-table.ts';

/** What the beginning of a file shows. */
export interface InspectedFile {
  /** What was detected, with what the person chose. */
  reading: ImportReading;
  detected: ImportReading;
  sheets: string[];
  columns: ImportColumn[];
  /** The first data rows, 20 at most. */
  rows: TableRow[];
  packed: 'gzip' | null;
}

/**
 * Looks at a file by its content, whatever its name says; reads only its beginning. What is named
 * in `reading` is the person's choice and wins over what is detected.
 * @throws ProblemError `request.invalid` with an issue at `file`.
 */
export async function inspectFile(
  _bytes: Buffer,
  _options: { country: string; reading?: Partial<ImportReading> },
): Promise<InspectedFile> {
  throw new Error('Not written yet');
}
