import { IMPORT_UNDO_DAYS, type ImportJob } from '@clientele/contracts/import-export/import-job';
import type { Actor } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type ImportRecord, NO_COUNTS } from './import.record.ts';

const DAY_MILLISECONDS = 86_400_000;
/** Chunks between two writings of the progress. */
export const CHUNKS_IN_STEP = 9;
/** Chunks written at the same time: more would hold more rows in memory. */
export const CHUNKS_SIDE_BY_SIDE = 3;

/** Whether the import can begin, or go on where it was stopped. */
export function canRun({ status, startedAt, checkId }: ImportRecord): boolean {
  if (status === 'ready') return checkId !== null;
  return (status === 'cancelled' || status === 'failed') && startedAt !== null;
}

export function undoDeadline({ finishedAt }: ImportRecord): Date | null {
  return finishedAt && new Date(finishedAt.getTime() + IMPORT_UNDO_DAYS * DAY_MILLISECONDS);
}

/** Whether, and how far, the import is being taken back. */
export function undoStatusOf(data: ImportRecord, now: Date): ImportJob['undo']['status'] {
  if (data.status === 'reverted') return 'done';
  if (data.undoFailed) return 'failed';
  if (data.status === 'reverting') return 'running';
  const deadline = undoDeadline(data);
  const ended = data.status === 'done' || data.status === 'cancelled' || data.status === 'failed';
  if (!ended || data.startedAt === null || !deadline) return 'unavailable';
  return deadline > now ? 'available' : 'expired';
}

/** Chunks that may have been written: some of them after the progress was written last. */
export function writtenChunks({ chunks, chunksDone }: ImportRecord): number {
  return Math.min(chunks, chunksDone + CHUNKS_IN_STEP);
}

/** @throws ProblemError `import.wrong_status` once it runs or has run. */
export function assertSettable({ status, startedAt }: ImportRecord): void {
  const isOpen = status === 'mapping' || status === 'ready' || status === 'failed';
  assertOrProblem(isOpen && startedAt === null, 'import.wrong_status');
}

/** What a new import begins with, beside its file. */
export function freshImport(by: Actor, now: Date) {
  return {
    status: 'mapping' as const,
    checkId: null,
    checkedAt: null,
    checkOutdated: false,
    corrections: 0,
    chunks: 0,
    chunksDone: 0,
    rowsDone: 0,
    rowsTotal: null,
    planned: null,
    results: NO_COUNTS,
    firstNumber: null,
    checkedWith: null,
    lastCheckId: null,
    changedIds: [],
    lookedUntil: null,
    failureCode: null,
    failure: null,
    removed: 0,
    restored: 0,
    kept: 0,
    undoFailed: false,
    actingBy: by,
    filesDeletedAt: null,
    version: 1,
    createdAt: now,
    createdBy: by,
    startedAt: null,
    finishedAt: null,
  };
}

/** What changes in an import when a check of its whole file begins. */
export function checkBegins({ checkId }: ImportRecord, nextCheckId: string, by: Actor) {
  return {
    status: 'checking' as const,
    checkId: nextCheckId,
    lastCheckId: checkId,
    actingBy: by,
    chunks: 0,
    chunksDone: 0,
    rowsDone: 0,
    rowsTotal: null,
    planned: null,
    failureCode: null,
    failure: null,
  };
}

/** What changes when it begins to write, or goes on where it was stopped. */
export function runBegins({ startedAt, checkedAt }: ImportRecord, by: Actor, now: Date) {
  const isFirst = startedAt === null;
  return {
    status: 'running' as const,
    actingBy: by,
    startedAt: startedAt ?? now,
    finishedAt: null,
    failureCode: null,
    failure: null,
    ...(isFirst && { chunksDone: 0, rowsDone: 0, changedIds: [], lookedUntil: checkedAt }),
  };
}

/** What changes when taking it back begins; an undo that failed goes on where it was. */
export function undoBegins(data: ImportRecord, by: Actor) {
  const isFirst = !data.undoFailed;
  return {
    status: 'reverting' as const,
    actingBy: by,
    undoFailed: false,
    ...(isFirst && { chunks: writtenChunks(data), chunksDone: 0, rowsDone: 0 }),
  };
}
