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
  /** Where the file is, or will be. */
  path: string;
  fileName: string;
  failureCode: ProblemCode | null;
  scheduleId: string | null;
  scope: ExportScope;
  /** Of changes only: from when on. */
  changedSince: Date | null;
  unusual: boolean;
  createdAt: Date;
  /** With whose rights it runs. */
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
  /** Up to when the last successful run of changes reached. */
  coveredUntil: Date | null;
  /** Rows of the last successful full run. */
  lastRows: number | null;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}
