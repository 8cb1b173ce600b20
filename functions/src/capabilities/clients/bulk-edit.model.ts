import type {
  BulkEditAction,
  ClientSelection,
  JobStatus,
} from '@clientele/contracts/clients/bulk-edit';
import type { FieldChange } from '@clientele/contracts/clients/client-history';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import { FieldValue } from 'firebase-admin/firestore';
import { BaseModel, type Stored, toPlain } from '../../platform/base-model.ts';
import { type Commit, StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { BulkEditChunkReference } from './client.record.ts';

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

/** Some clients of a bulk edit, with what it changed in each: its before-images. */
export interface BulkEditChunkRecord {
  clientIds: string[];
  changes: Record<string, FieldChange[]>;
  by: Actor;
  doneAt: Date | null;
  undoneAt: Date | null;
  undoneBy: Actor | null;
}

export class BulkEditModel extends BaseModel<BulkEditRecord> {
  protected override readonly collectionName = 'bulkEdits';
}

/** `bulkEdits/{id}/chunks/{number}`. */
export class BulkEditChunkModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async findChunk(
    organizationId: string,
    { bulkEditId, chunk }: Pick<BulkEditChunkReference, 'bulkEditId' | 'chunk'>,
  ): Promise<BulkEditChunkRecord | null> {
    const snapshot = await this.#database.read(this.#reference(organizationId, bulkEditId, chunk));
    return (toPlain(snapshot.data()) as BulkEditChunkRecord | undefined) ?? null;
  }

  stageChunk(
    commit: Commit,
    organizationId: string,
    job: Pick<Stored<BulkEditRecord>, 'id'>,
    chunk: number,
    record: BulkEditChunkRecord,
  ): void {
    commit.set(this.#reference(organizationId, job.id, chunk), record);
  }

  /** Removes what a chunk remembers of one client. */
  async forgetClient(
    organizationId: string,
    { bulkEditId, chunk }: Pick<BulkEditChunkReference, 'bulkEditId' | 'chunk'>,
    clientId: string,
  ): Promise<void> {
    const commit = this.#database.newCommit();
    commit.update(this.#reference(organizationId, bulkEditId, chunk), {
      [`changes.${clientId}`]: FieldValue.delete(),
      clientIds: FieldValue.arrayRemove(clientId),
    });
    await commit.run().catch((error: unknown) => {
      // A chunk that is gone remembers nobody.
      if (!(error instanceof StaleWriteError)) throw error;
    });
  }

  #reference(organizationId: string, bulkEditId: string, chunk: number) {
    return this.#database
      .collection(`organizations/${organizationId}/bulkEdits/${bulkEditId}/chunks`)
      .doc(String(chunk).padStart(5, '0'));
  }
}
