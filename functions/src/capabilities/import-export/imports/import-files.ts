import { gunzipSync, gzipSync } from 'node:zlib';
import type { FieldChange } from '@clientele/contracts/audit';
import type { OutcomeCounts } from '@clientele/contracts/import-export/import-job';
import type { RowDecision, RowOutcome } from '@clientele/contracts/import-export/import-row';
import type { MatchKey } from '@clientele/contracts/import-export/import-settings';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { CellIssue, ClientRow, RecordRow } from '@clientele/domain/import-export/file-row';
import type { FileStore } from '../../../platform/file-store.ts';

/** A row as the check judged it. Stored in Cloud Storage only: nothing of it is in the database. */
export interface CheckedRow {
  row: number;
  cells: Cell[];
  corrected: number[];
  decision: RowDecision | null;
  outcome: RowOutcome;
  match: { reasons: MatchKey[]; score: number; clientIds: string[]; row: number | null } | null;
  /** The client that the row updates, or that its record belongs to. */
  clientId: string | null;
  policy: 'update' | 'fillBlanks';
  /** The client that the cells describe; null when they could not be read. */
  client: ClientRow | null;
  record: RecordRow['record'] | null;
  changes: FieldChange[];
  issues: CellIssue[];
}

/** Summary of a chunk of checked rows. */
export interface ChunkSummary {
  rows: number;
  firstRow: number;
  /** Number of new records in the chunks before this one. */
  createdBefore: number;
  counts: OutcomeCounts;
}

/** The files of imports in Cloud Storage: the upload, and the rows of its checks. */
export class ImportFiles {
  readonly #files: FileStore;

  constructor(files: FileStore) {
    this.#files = files;
  }

  async saveSource(organizationId: string, importId: string, bytes: Uint8Array): Promise<void> {
    const path = `${folderOf(organizationId, importId)}source`;
    await this.#files.save(path, bytes, 'application/octet-stream');
  }

  /** @throws ProblemError `import.file_gone`. */
  async readSource(organizationId: string, importId: string): Promise<Buffer> {
    const bytes = await this.#files.find(`${folderOf(organizationId, importId)}source`);
    assertOrProblem(bytes, 'import.file_gone');
    return bytes;
  }

  async saveChunk(check: Check, chunk: number, rows: readonly CheckedRow[]): Promise<void> {
    await this.#save(chunkPath(check, chunk), rows);
  }

  /** @throws ProblemError `import.file_gone`. */
  async readChunk(check: Check, chunk: number): Promise<CheckedRow[]> {
    return this.#read<CheckedRow[]>(chunkPath(check, chunk));
  }

  async saveIndex(check: Check, index: readonly ChunkSummary[]): Promise<void> {
    await this.#save(`${checkFolder(check)}index`, index);
  }

  /** @throws ProblemError `import.file_gone`. */
  async readIndex(check: Check): Promise<ChunkSummary[]> {
    return this.#read<ChunkSummary[]>(`${checkFolder(check)}index`);
  }

  async deleteCheck(check: Check): Promise<void> {
    await this.#files.deleteFolder(checkFolder(check));
  }

  /** Deletes every file of an import. */
  async deleteAll(organizationId: string, importId: string): Promise<void> {
    await this.#files.deleteFolder(folderOf(organizationId, importId));
  }

  /** Path of the file with rejected rows for download. */
  rejectedPath(check: Check): string {
    return `${checkFolder(check)}rejected.csv`;
  }

  async #save(path: string, value: unknown): Promise<void> {
    const bytes = gzipSync(JSON.stringify(value), { level: 1 });
    await this.#files.save(path, bytes, 'application/gzip');
  }

  async #read<Value>(path: string): Promise<Value> {
    const bytes = await this.#files.find(path);
    assertOrProblem(bytes, 'import.file_gone');
    return JSON.parse(gunzipSync(bytes).toString()) as Value;
  }
}

export interface Check {
  organizationId: string;
  importId: string;
  checkId: string;
}

function folderOf(organizationId: string, importId: string): string {
  return `organizations/${organizationId}/imports/${importId}/`;
}

function checkFolder({ organizationId, importId, checkId }: Check): string {
  return `${folderOf(organizationId, importId)}checks/${checkId}/`;
}

function chunkPath(check: Check, chunk: number): string {
  return `${checkFolder(check)}${String(chunk).padStart(5, '0')}`;
}
