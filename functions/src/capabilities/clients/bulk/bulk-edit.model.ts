import type { BulkEditAction, ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { JobStatus } from '@clientele/contracts/job-status';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import { BaseModel } from '../../../platform/base-model.ts';

export interface BulkEditRecord {
  action: BulkEditAction;
  selection: ClientSelection;
  /**
   * `selecting` writes the chunks, `editing` changes their clients, `undoing` takes the changes
   * back.
   */
  phase: 'selecting' | 'editing' | 'finished' | 'undoing' | 'undone';
  status: JobStatus;
  failureCode: ProblemCode | null;
  /**
   * Clients in one chunk, and so in one commit: few enough that their earlier values fit a
   * document.
   */
  chunkSize: number;
  /** How far the selection has come in the list; null at its start. */
  selectionPosition: unknown[] | null;
  chunks: number;
  /** Chunks done in the current phase. */
  chunksDone: number;
  total: number;
  changed: number;
  unchanged: number;
  /**
   * Clients left unchanged because a required value would be missing, or the new value does not
   * fit.
   */
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
