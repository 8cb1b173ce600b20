import type { BulkEditAction, ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { JobStatus } from '@clientele/contracts/job-status';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import { BaseModel } from '../../../platform/base-model.ts';

export interface BulkEditRecord {
  action: BulkEditAction;
  selection: ClientSelection;
  /** `selecting` writes the chunks, `editing` works through them, `undoing` goes back. */
  phase: 'selecting' | 'editing' | 'finished' | 'undoing' | 'undone';
  status: JobStatus;
  failureCode: ProblemCode | null;
  /** Clients in one commit: their before-images fit a document. */
  chunkSize: number;
  /** Position of the selection in the list; null at its start. */
  selectionPosition: unknown[] | null;
  chunks: number;
  /** Chunks done, or gone back over, in the phase under way. */
  chunksDone: number;
  total: number;
  changed: number;
  unchanged: number;
  /** Clients left as they are: a required value would have gone, or the value no longer fits. */
  refused: number;
  restored: number;
  skipped: number;
  undoFailed: boolean;
  createdAt: Date;
  createdBy: Actor;
  undoneBy: Actor | null;
  finishedAt: Date | null;
}

export class BulkEditModel extends BaseModel<BulkEditRecord> {
  protected override readonly collectionName = 'bulkEdits';
}
