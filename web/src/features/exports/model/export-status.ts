import type { ExportJob } from '@clientele/contracts/import-export/export-job';

/** Whether the server is at work on it: progress is worth asking for. */
export function isAtWork({ status }: ExportJob): boolean {
  return status === 'queued' || status === 'running';
}

/** Whether the file can still be fetched. */
export function isKept({ status, manifest, expiresAt }: ExportJob, now: Date): boolean {
  if (status !== 'done' || manifest === null) return false;
  return expiresAt === null || Date.parse(expiresAt) > now.getTime();
}

/** In hundredths; null where nobody knows how many there are. */
export function partDone({ rows, rowsTotal }: ExportJob): number | null {
  return rowsTotal === null || rowsTotal === 0 ? null : Math.min(100, (100 * rows) / rowsTotal);
}
