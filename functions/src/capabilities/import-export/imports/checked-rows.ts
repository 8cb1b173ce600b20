import type { RowOutcome } from '@clientele/contracts/import-export/import-row';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { Check, CheckedRow, ChunkSummary, ImportFiles } from './import-files.ts';
import type { Import } from './import-record.service.ts';

/** Start of a page of rows: a chunk, and a row in it. */
export interface RowPosition {
  chunk: number;
  offset: number;
}

/** The rows of a file as its last check judged them, in chunks that are read one by one. */
export class CheckedRows {
  readonly #files: ImportFiles;

  constructor({ importFiles }: { importFiles: ImportFiles }) {
    this.#files = importFiles;
  }

  /** At most `limit` rows from a position; chunks without a row of the outcome are not read. */
  async page(
    check: Check,
    from: RowPosition,
    { outcome, limit }: { outcome?: RowOutcome | undefined; limit: number },
  ): Promise<{ rows: CheckedRow[]; next: RowPosition | null }> {
    const index = await this.#files.readIndex(check);
    const rows: CheckedRow[] = [];
    for (let { chunk, offset } = from; chunk < index.length; chunk += 1, offset = 0) {
      if (outcome && index[chunk]?.counts[outcome] === 0) continue;
      const all = await this.#files.readChunk(check, chunk);
      for (let at = offset; at < all.length; at += 1) {
        const row = all[at] as CheckedRow;
        if (outcome && row.outcome !== outcome) continue;
        if (rows.length === limit) return { rows, next: { chunk, offset: at } };
        rows.push(row);
      }
    }
    return { rows, next: null };
  }

  /** @throws ProblemError `import.row_not_found`. */
  async get(check: Check, rowNumber: number): Promise<CheckedRow> {
    const index = await this.#files.readIndex(check);
    const chunk = index.findLastIndex(({ firstRow }) => firstRow <= rowNumber);
    const rows = chunk < 0 ? [] : await this.#files.readChunk(check, chunk);
    const row = rows.find((checkedRow) => checkedRow.row === rowNumber);
    assertOrProblem(row, 'import.row_not_found');
    return row;
  }

  /** Every rejected row, in the order of the file. */
  async *rejected(check: Check): AsyncGenerator<CheckedRow> {
    const index: readonly ChunkSummary[] = await this.#files.readIndex(check);
    for (const [chunk, { counts }] of index.entries()) {
      if (counts.rejected === 0) continue;
      for (const row of await this.#files.readChunk(check, chunk)) {
        if (row.outcome === 'rejected') yield row;
      }
    }
  }
}

/** The last check of an import. @throws ProblemError `import.not_checked` or `import.file_gone`. */
export function checkOf(organizationId: string, { id, data }: Import): Check {
  const { checkId, planned, filesDeletedAt } = data;
  assertOrProblem(filesDeletedAt === null, 'import.file_gone');
  assertOrProblem(
    checkId !== null && planned !== null && data.status !== 'checking',
    'import.not_checked',
  );
  return { organizationId, importId: id, checkId };
}
