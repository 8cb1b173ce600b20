import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import type { StatusTone } from '../../../components/status-pill.tsx';

/** Whether the server is working on the export, so that polling for progress makes sense. */
export function isAtWork({ status }: ExportJob): boolean {
  return status === 'queued' || status === 'running';
}

/** Whether the file can still be downloaded. */
export function isKept({ status, manifest, expiresAt }: ExportJob, now: Date): boolean {
  if (status !== 'done' || manifest === null) return false;
  return expiresAt === null || Date.parse(expiresAt) > now.getTime();
}

/** Progress in percent; null while the total is unknown. */
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

/** The tone of a status's pill. */
export function toneOf(status: ExportJob['status']): StatusTone {
  return TONES[status];
}
