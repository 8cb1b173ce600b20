import { randomUUID } from 'node:crypto';
import type { OutcomeCounts } from '@clientele/contracts/import-export/import-job';
import { IMPORT_CHUNK_ROWS } from '@clientele/contracts/import-export/import-job';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { readTable } from '../files/read-table.ts';
import type { TableRow } from '../files/table-row.ts';
import type { ImportCorrectionModel, ImportModel, RowCorrection } from './import.model.ts';
import { type ImportRecord, NO_COUNTS } from './import.record.ts';
import type { CheckedRow, ChunkSummary, ImportFiles } from './import-files.ts';
import type { RowJudge } from './row-judge.ts';
import type { RowJudges } from './row-judges.ts';

/**
 * Most bytes of the changes in a chunk: its values from before share a document, its clients a
 * commit.
 */
const CHANGES_BYTES_MAXIMUM = 500_000;
const CELLS_BYTES_MAXIMUM = 1_500_000;
/** Progress is written after this many chunks. */
const CHUNKS_BETWEEN_PROGRESS = 10;

interface Dependencies {
  database: Database;
  clock: Clock;
  activities: ActivityModel;
  imports: ImportModel;
  corrections: ImportCorrectionModel;
  importFiles: ImportFiles;
  judges: RowJudges;
}

type Job = Stored<ImportRecord>;

/**
 * Goes through a whole file and judges what would become of every row. It writes only the judged
 * rows, to Storage, and the progress; a run that is killed anywhere starts over.
 */
export class ImportChecker {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Checks the file.
   * @throws ProblemError `request.invalid` for a file that cannot be read to its end.
   */
  async check(member: CallingMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const checkId = job.data.checkId as string;
    // A folder of its own for each run, so that two tasks of one check do not overwrite each
    // other's rows.
    const place = { organizationId, importId: job.id, checkId: `${checkId}-${randomUUID()}` };
    const source = await this.#of.importFiles.readSource(organizationId, job.id);
    const rowsTotal = await countRows(source, job.data);
    let current = await this.#progress(organizationId, job, checkId, { rowsTotal });
    const corrections = await this.#correctionsOf(organizationId, job);
    const judge = await this.#of.judges.open(member, job, rowsTotal);
    const index: ChunkSummary[] = [];
    const planned = { ...NO_COUNTS };
    let rowsDone = 0;
    for await (const rows of chunksOf(source, job.data, corrections, judge)) {
      if (!current) break;
      const counts = countOutcomes(rows);
      const summary = {
        rows: rows.length,
        firstRow: rows[0]?.row ?? 0,
        createdBefore: planned.created,
        counts,
      };
      await this.#of.importFiles.saveChunk(place, index.length, rows);
      index.push(summary);
      for (const [outcome, count] of Object.entries(counts)) {
        planned[outcome as keyof OutcomeCounts] += count;
      }
      rowsDone += rows.length;
      if (index.length % CHUNKS_BETWEEN_PROGRESS === 0) {
        current = await this.#progress(organizationId, current, checkId, { rowsDone, planned });
      }
    }
    if (current) await this.#of.importFiles.saveIndex(place, index);
    const ready =
      current &&
      (await this.#end(organizationId, current, {
        status: 'ready',
        checkId: place.checkId,
        checkedWith: judge.checkedWith,
        checkedAt: judge.openedAt,
        checkOutdated: false,
        chunks: index.length,
        rowsDone,
        planned,
        version: current.data.version + 1,
      }));
    if (!ready) await this.#of.importFiles.deleteCheck(place);
    else if (job.data.lastCheckId !== null) {
      await this.#of.importFiles.deleteCheck({ ...place, checkId: job.data.lastCheckId });
    }
  }

  /** Ends the check. @returns false when it was cancelled or another run ended it before. */
  async #end(organizationId: string, job: Job, fields: Partial<ImportRecord>): Promise<boolean> {
    const commit = this.#of.database.newCommit();
    this.#stage(commit, organizationId, job, fields);
    try {
      await commit.run();
      return true;
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
  }

  /**
   * Writes progress.
   * @returns the import after it; null when it was cancelled or another check began.
   */
  async #progress(
    organizationId: string,
    job: Job,
    checkId: string,
    fields: Partial<ImportRecord>,
  ): Promise<Job | null> {
    const commit = this.#of.database.newCommit();
    this.#stage(commit, organizationId, job, fields);
    await commit.run().catch((error: unknown) => {
      if (!(error instanceof StaleWriteError)) throw error;
    });
    const now = await this.#of.imports.find(organizationId, job.id);
    const isSame = now?.data.checkId === checkId && now.data.status === 'checking';
    return isSame ? now : null;
  }

  #stage(commit: Commit, organizationId: string, job: Job, fields: Partial<ImportRecord>): void {
    this.#of.imports.stageUpdate(commit, organizationId, job, fields);
    this.#of.activities.stage(commit, organizationId, {
      kind: 'imports.changed',
      entityId: job.id,
      by: null,
      at: this.#of.clock.now(),
    });
  }

  async #correctionsOf(organizationId: string, job: Job): Promise<Map<number, RowCorrection>> {
    if (job.data.corrections === 0) return new Map();
    const stored = await this.#of.corrections.ofImport(organizationId, job.id);
    return new Map(
      stored.flatMap(({ data }) =>
        Object.entries(data.rows).map(([row, correction]) => [Number(row), correction] as const),
      ),
    );
  }
}

/** The cells with their corrections. */
export function correctedCells(
  cells: readonly Cell[],
  correction: RowCorrection | undefined,
): Cell[] {
  const corrected = [...cells];
  for (const [column, value] of Object.entries(correction?.cells ?? {})) {
    corrected[Number(column)] = value;
  }
  return Array.from(corrected, (cell) => cell ?? null);
}

async function countRows(source: Buffer, { reading }: ImportRecord): Promise<number> {
  let rows = 0;
  for await (const batch of readTable(() => source, reading)) rows += batch.length;
  return rows;
}

/** Groups judged rows into chunks that fit a commit. */
async function* chunksOf(
  source: Buffer,
  { reading }: ImportRecord,
  corrections: ReadonlyMap<number, RowCorrection>,
  judge: RowJudge,
): AsyncGenerator<CheckedRow[]> {
  for await (const batch of readTable(() => source, reading)) {
    for (const rows of inGroups(batch)) {
      const judged = await judge.judge(
        rows.map(({ row, cells }) => {
          const correction = corrections.get(row);
          return {
            row,
            cells: correctedCells(cells, correction),
            corrected: Object.keys(correction?.cells ?? {}).map(Number),
            decision: correction?.decision ?? null,
          };
        }),
      );
      yield* fitting(judged);
    }
  }
}

function inGroups(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [];
  for (let start = 0; start < rows.length; start += IMPORT_CHUNK_ROWS) {
    groups.push(rows.slice(start, start + IMPORT_CHUNK_ROWS));
  }
  return groups;
}

/** Splits a chunk whose rows have long texts. */
function* fitting(rows: readonly CheckedRow[]): Generator<CheckedRow[]> {
  let chunk: CheckedRow[] = [];
  let changes = 0;
  let cells = 0;
  for (const row of rows) {
    const changesBytes =
      row.changes.length === 0 ? 0 : Buffer.byteLength(JSON.stringify(row.changes));
    const cellsBytes = row.cells.reduce<number>((sum, cell) => sum + bytesOf(cell), 0);
    const isFull =
      changes + changesBytes > CHANGES_BYTES_MAXIMUM || cells + cellsBytes > CELLS_BYTES_MAXIMUM;
    if (isFull && chunk.length > 0) {
      yield chunk;
      chunk = [];
      changes = 0;
      cells = 0;
    }
    chunk.push(row);
    changes += changesBytes;
    cells += cellsBytes;
  }
  if (chunk.length > 0) yield chunk;
}

function bytesOf(cell: Cell): number {
  return typeof cell === 'string' ? Buffer.byteLength(cell) : 8;
}

function countOutcomes(rows: readonly CheckedRow[]): OutcomeCounts {
  const counts = { ...NO_COUNTS };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
