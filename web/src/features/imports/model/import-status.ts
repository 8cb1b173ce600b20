import type {
  ImportJob,
  ImportStatus,
  OutcomeCounts,
} from '@clientele/contracts/import-export/import-job';
import type { StatusTone } from '../../../components/status-pill.tsx';

/** The steps of an import, in order. */
const IMPORT_STEPS = ['file', 'reading', 'columns', 'matching', 'check', 'run'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

const AT_WORK: readonly ImportStatus[] = ['checking', 'running', 'reverting'];
const RUN: readonly ImportStatus[] = ['running', 'reverting', 'reverted'];
const ENDED: readonly ImportStatus[] = ['done', 'cancelled', 'failed'];

/** Whether the server is working on the import, so that polling for progress makes sense. */
export function isAtWork({ status, undo }: ImportJob): boolean {
  return AT_WORK.includes(status) || undo.status === 'running';
}

/** Whether the import has been started, and so may have written records. */
export function hasRun({ status, startedAt }: ImportJob): boolean {
  if (RUN.includes(status)) return true;
  return ENDED.includes(status) && startedAt !== null;
}

/**
 * The steps of an import. Only imports of clients have the matching step; other records always
 * belong to a client.
 */
export function stepsOf({ entity }: Pick<ImportJob, 'entity'>): ImportStep[] {
  return IMPORT_STEPS.filter((step) => step !== 'matching' || entity === 'clients');
}

/** Whether a step can be opened in the import's current state. */
export function isReachable(job: ImportJob, step: ImportStep): boolean {
  if (hasRun(job)) return step === 'check' || step === 'run';
  if (step === 'run') return job.status === 'ready';
  return step === 'check' || job.status !== 'checking';
}

/** The step named in the address, or else the step that the import has reached. */
export function currentStep(job: ImportJob, wanted: string | null): ImportStep {
  const step = stepsOf(job).find((candidate) => candidate === wanted);
  if (step && isReachable(job, step)) return step;
  if (hasRun(job)) return 'run';
  return job.status === 'mapping' ? 'reading' : 'check';
}

export function totalOf(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const TONES: Record<ImportStatus, StatusTone> = {
  mapping: 'warn',
  checking: 'busy',
  ready: 'warn',
  running: 'busy',
  done: 'good',
  cancelled: 'plain',
  failed: 'bad',
  reverting: 'busy',
  reverted: 'plain',
};

/** The tone of a status's pill; amber means that somebody has to act. */
export function toneOf(status: ImportStatus): StatusTone {
  return TONES[status];
}
