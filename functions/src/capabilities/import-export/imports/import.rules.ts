import { IMPORT_UNDO_DAYS, type ImportJob } from '@clientele/contracts/import-export/import-job';
import type { ImportRecord } from './import.record.ts';

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
