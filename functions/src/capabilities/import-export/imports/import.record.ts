import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  ImportColumn,
  ImportStatus,
  OutcomeCounts,
} from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import type { Role } from '@clientele/contracts/roles';

/** The revision of the organisation's fields, and the role of who asked. */
export interface CheckedWith {
  revision: number;
  role: Role;
}

export interface ImportRecord {
  entity: ImportEntity;
  fileName: string;
  fileBytes: number;
  reading: ImportReading;
  detected: ImportReading;
  sheets: string[];
  columns: ImportColumn[];
  settings: ImportSettings;
  /** Names the set of headers: the mapping is proposed again for the same. */
  headerKey: string;
  remembered: boolean;
  status: ImportStatus;
  /** Folder of the rows that the last check wrote; null before the first. */
  checkId: string | null;
  checkedAt: Date | null;
  /** With which fields and rights the rows were judged. */
  checkedWith: CheckedWith | null;
  /** Folder of the check before, until the one under way has ended. */
  lastCheckId: string | null;
  checkOutdated: boolean;
  /** Rows whose cells or fate somebody changed by hand. */
  corrections: number;
  chunks: number;
  /** Chunks done in the phase under way: of the run, or going back over them. */
  chunksDone: number;
  rowsDone: number;
  rowsTotal: number | null;
  planned: OutcomeCounts | null;
  results: OutcomeCounts;
  /** Number of the first new client; the others follow in the order of their rows. */
  firstNumber: number | null;
  /** Clients that others made or changed since the check, and until when that is known. */
  changedIds: string[];
  lookedUntil: Date | null;
  failureCode: ProblemCode | null;
  failure: FieldIssue | null;
  removed: number;
  restored: number;
  kept: number;
  undoFailed: boolean;
  /** Who asked for the work under way: it is done with their rights. */
  actingBy: Actor;
  /** When the uploaded file and the rows read from it were deleted; what was imported stays. */
  filesDeletedAt: Date | null;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export const NO_COUNTS: OutcomeCounts = {
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  rejected: 0,
};
