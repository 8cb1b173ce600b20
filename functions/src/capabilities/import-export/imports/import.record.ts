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

/** The revision of the organisation's fields, and the role of the member, at a check. */
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
  /** Key of the set of headers, by which the last mapping is proposed again. */
  headerKey: string;
  remembered: boolean;
  status: ImportStatus;
  /** Folder of the rows of the last check; null before the first. */
  checkId: string | null;
  checkedAt: Date | null;
  /** With which fields and role the rows were judged; null before the first check. */
  checkedWith: CheckedWith | null;
  /** Folder of the earlier check, until the running one has ended. */
  lastCheckId: string | null;
  checkOutdated: boolean;
  /** Number of rows with corrections or decisions by hand. */
  corrections: number;
  chunks: number;
  /** Chunks done in the current phase, writing or undoing. */
  chunksDone: number;
  rowsDone: number;
  rowsTotal: number | null;
  planned: OutcomeCounts | null;
  results: OutcomeCounts;
  /** Client number of the first new client; the others follow in the order of their rows. */
  firstNumber: number | null;
  /**
   * Ids of clients that others created or changed since the check, and until when that is known.
   */
  changedIds: string[];
  lookedUntil: Date | null;
  failureCode: ProblemCode | null;
  failure: FieldIssue | null;
  removed: number;
  restored: number;
  kept: number;
  undoFailed: boolean;
  /** The member for whom the current work runs, with their rights. */
  actingBy: Actor;
  /** When the upload and the rows read from it were deleted; imported records stay. */
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
