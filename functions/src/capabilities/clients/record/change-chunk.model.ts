import type { FieldChange } from '@clientele/contracts/audit';
import type { Actor } from '@clientele/contracts/primitives';
import { FieldValue } from 'firebase-admin/firestore';
import { toPlain } from '../../../platform/base-model.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ChangeChunkReference } from './client.record.ts';

type ChunkPlace = Pick<ChangeChunkReference, 'job' | 'jobId' | 'chunk'>;

const COLLECTIONS = { bulkEdit: 'bulkEdits', import: 'imports' } as const;

/**
 * Some clients of a bulk edit or an import, with the changes made in each: the values before and
 * after.
 */
export interface ChangeChunkRecord {
  clientIds: string[];
  /** Changes by client id. A client without changes was created by the job. */
  changes: Record<string, FieldChange[]>;
  by: Actor;
  doneAt: Date | null;
  undoneAt: Date | null;
  undoneBy: Actor | null;
  /** Of an import: the row number in the file, by client id. */
  rows?: Record<string, number>;
  /** Of an import: how many rows had each result. */
  results?: Record<string, number>;
  /**
   * Written by undoing an import, which restores field by field, so that this chunk says itself
   * which fields went back.
   */
  isUndo?: boolean;
}

/** Chunks at `bulkEdits/{id}/chunks/{number}`, and likewise below imports. */
export class ChangeChunkModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async findChunk(organizationId: string, place: ChunkPlace): Promise<ChangeChunkRecord | null> {
    const snapshot = await this.#database.read(this.#reference(organizationId, place));
    return (toPlain(snapshot.data()) as ChangeChunkRecord | undefined) ?? null;
  }

  stageChunk(
    commit: Commit,
    organizationId: string,
    place: ChunkPlace,
    record: ChangeChunkRecord,
  ): void {
    commit.set(this.#reference(organizationId, place), record);
  }

  /** As `stageChunk`, but the commit fails when the chunk exists already: each is written once. */
  stageNewChunk(
    commit: Commit,
    organizationId: string,
    place: ChunkPlace,
    record: ChangeChunkRecord,
  ): void {
    commit.create(this.#reference(organizationId, place), record);
  }

  /** Removes one client and its values from a chunk. */
  async forgetClient(organizationId: string, place: ChunkPlace, clientId: string): Promise<void> {
    const commit = this.#database.newCommit();
    commit.update(this.#reference(organizationId, place), {
      [`changes.${clientId}`]: FieldValue.delete(),
      [`rows.${clientId}`]: FieldValue.delete(),
      clientIds: FieldValue.arrayRemove(clientId),
    });
    await commit.run().catch((error: unknown) => {
      // The chunk is gone, and the client's values with it.
      if (!(error instanceof StaleWriteError)) throw error;
    });
  }

  #reference(organizationId: string, { job, jobId, chunk }: ChunkPlace) {
    return this.#database
      .collection(`organizations/${organizationId}/${COLLECTIONS[job]}/${jobId}/chunks`)
      .doc(String(chunk).padStart(5, '0'));
  }
}
