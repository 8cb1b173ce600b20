import type {
  ImportJob,
  ImportStatus,
  OutcomeCounts,
} from '@clientele/contracts/import-export/import-job';
import type { StatusTone } from '../../../components/status-pill.tsx';

/** The steps of an import, in their order. */
const IMPORT_STEPS = ['file', 'reading', 'columns', 'matching', 'check', 'run'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

const AT_WORK: readonly ImportStatus[] = ['checking', 'running', 'reverting'];
const RUN: readonly ImportStatus[] = ['running', 'reverting', 'reverted'];
const ENDED: readonly ImportStatus[] = ['done', 'cancelled', 'failed'];

/** Whether the server is at work on it: progress is worth asking for. */
export function isAtWork({ status, undo }: ImportJob): boolean {
  return AT_WORK.includes(status) || undo.status === 'running';
}

/** Whether it wrote something already, or tried to. */
export function hasRun({ status, startedAt }: ImportJob): boolean {
  if (RUN.includes(status)) return true;
  return ENDED.includes(status) && startedAt !== null;
}

/** Only clients are matched among themselves; other records always belong to one. */
export function stepsOf({ entity }: Pick<ImportJob, 'entity'>): ImportStep[] {
  return IMPORT_STEPS.filter((step) => step !== 'matching' || entity === 'clients');
}

/** Whether a step can be looked at as things stand. */
export function isReachable(job: ImportJob, step: ImportStep): boolean {
  if (hasRun(job)) return step === 'check' || step === 'run';
  if (step === 'run') return job.status === 'ready';
  return step === 'check' || job.status !== 'checking';
}

/** The step that an address names, or the one that the import has come to. */
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

/** How good or bad it is to stand like this; amber waits for somebody. */
export function toneOf(status: ImportStatus): StatusTone {
  return TONES[status];
}
