import type {
  ExportDefinition,
  ExportManifest,
} from '@clientele/contracts/import-export/export-job';
import type {
  ExportRetention,
  ExportScope,
  ExportTiming,
} from '@clientele/contracts/import-export/export-schedule';
import type { JobStatus } from '@clientele/contracts/job-status';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';

export interface ExportRecord {
  definition: ExportDefinition;
  status: JobStatus;
  rows: number;
  rowsTotal: number | null;
  manifest: ExportManifest | null;
  /** Path of the file in Storage, also before it is written. */
  path: string;
  fileName: string;
  failureCode: ProblemCode | null;
  scheduleId: string | null;
  scope: ExportScope;
  /** For exports of changes only: the moment since when; null otherwise. */
  changedSince: Date | null;
  unusual: boolean;
  createdAt: Date;
  /** The member with whose rights it runs. */
  createdBy: Actor;
  startedAt: Date | null;
  finishedAt: Date | null;
  expiresAt: Date | null;
  fileDeletedAt: Date | null;
}

export interface ExportScheduleRecord {
  name: string;
  definition: ExportDefinition;
  timing: ExportTiming;
  scope: ExportScope;
  retention: ExportRetention;
  owner: Actor;
  paused: boolean;
  stoppedCode: ProblemCode | null;
  nextRunAt: Date | null;
  lastRunId: string | null;
  /** Until when the last successful export of changes reached; null before the first. */
  coveredUntil: Date | null;
  /** Rows of the last successful full export; null before the first. */
  lastRows: number | null;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}
