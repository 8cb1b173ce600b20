import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import type { StatusTone } from '../../../components/status-pill.tsx';

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

const TONES: Record<ExportJob['status'], StatusTone> = {
  queued: 'busy',
  running: 'busy',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

/** How good or bad it is to stand like this. */
export function toneOf(status: ExportJob['status']): StatusTone {
  return TONES[status];
}
