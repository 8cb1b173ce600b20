import { IMPORT_UNDO_DAYS, type ImportJob } from '@clientele/contracts/import-export/import-job';
import type { Actor } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type ImportRecord, NO_COUNTS } from './import.record.ts';

const DAY_MILLISECONDS = 86_400_000;
/** Chunks in one step, after which progress is written. */
export const CHUNKS_IN_STEP = 9;
/** Chunks written at the same time; more would need more memory for their rows. */
export const CHUNKS_SIDE_BY_SIDE = 3;

/** Whether the import can start, or continue where it was stopped. */
export function canRun({ status, startedAt, checkId }: ImportRecord): boolean {
  if (status === 'ready') return checkId !== null;
  return (status === 'cancelled' || status === 'failed') && startedAt !== null;
}

/** Until when the import can be undone; null before its end. */
export function undoDeadline({ finishedAt }: ImportRecord): Date | null {
  return finishedAt && new Date(finishedAt.getTime() + IMPORT_UNDO_DAYS * DAY_MILLISECONDS);
}

/** Whether the import can be undone, or how far undoing has come. */
export function undoStatusOf(data: ImportRecord, now: Date): ImportJob['undo']['status'] {
  if (data.status === 'reverted') return 'done';
  if (data.undoFailed) return 'failed';
  if (data.status === 'reverting') return 'running';
  const deadline = undoDeadline(data);
  const ended = data.status === 'done' || data.status === 'cancelled' || data.status === 'failed';
  if (!ended || data.startedAt === null || !deadline) return 'unavailable';
  return deadline > now ? 'available' : 'expired';
}

/** Number of chunks that may have been written, including those after the last written progress. */
function writtenChunks({ chunks, chunksDone }: ImportRecord): number {
  return Math.min(chunks, chunksDone + CHUNKS_IN_STEP);
}

/** @throws ProblemError `import.wrong_status` once it runs or has run. */
export function assertSettable({ status, startedAt }: ImportRecord): void {
  const isOpen = status === 'mapping' || status === 'ready' || status === 'failed';
  assertOrProblem(isOpen && startedAt === null, 'import.wrong_status');
}

/** The first values of a new import, in addition to those of its file. */
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

/** The fields that change when a check begins. */
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

/** The fields that change when the import starts writing, or continues. */
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

/** The fields that change when undoing begins; undoing that failed continues where it was. */
export function undoBegins(data: ImportRecord, by: Actor) {
  const isFirst = !data.undoFailed;
  return {
    status: 'reverting' as const,
    actingBy: by,
    undoFailed: false,
    ...(isFirst && { chunks: writtenChunks(data), chunksDone: 0, rowsDone: 0 }),
  };
}
