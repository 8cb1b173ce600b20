import type { FieldChange } from '@clientele/contracts/audit';
import type { Actor } from '@clientele/contracts/primitives';
import { FieldValue } from 'firebase-admin/firestore';
import { toPlain } from '../../../platform/base-model.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ChangeChunkReference } from './client.record.ts';

type ChunkPlace = Pick<ChangeChunkReference, 'job' | 'jobId' | 'chunk'>;

const COLLECTIONS = { bulkEdit: 'bulkEdits', import: 'imports' } as const;

/** Some clients of a bulk edit or an import, with what it changed in each: its before-images. */
export interface ChangeChunkRecord {
  clientIds: string[];
  /** A client without changes was created by the job. */
  changes: Record<string, FieldChange[]>;
  by: Actor;
  doneAt: Date | null;
  undoneAt: Date | null;
  undoneBy: Actor | null;
  /** Of an import: the row of the file that each client came from. */
  rows?: Record<string, number>;
  /** Of an import: what became of the rows. */
  results?: Record<string, number>;
  /** Written by undoing an import: field by field, so that it says itself what went back. */
  isUndo?: boolean;
}

/** `bulkEdits/{id}/chunks/{number}`, and the same of imports. */
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

  /** As `stageChunk`, where the chunk must not be there yet: it is done once. */
  stageNewChunk(
    commit: Commit,
    organizationId: string,
    place: ChunkPlace,
    record: ChangeChunkRecord,
  ): void {
    commit.create(this.#reference(organizationId, place), record);
  }

  /** Removes what a chunk remembers of one client. */
  async forgetClient(organizationId: string, place: ChunkPlace, clientId: string): Promise<void> {
    const commit = this.#database.newCommit();
    commit.update(this.#reference(organizationId, place), {
      [`changes.${clientId}`]: FieldValue.delete(),
      [`rows.${clientId}`]: FieldValue.delete(),
      clientIds: FieldValue.arrayRemove(clientId),
    });
    await commit.run().catch((error: unknown) => {
      // A chunk that is gone remembers nobody.
      if (!(error instanceof StaleWriteError)) throw error;
    });
  }

  #reference(organizationId: string, { job, jobId, chunk }: ChunkPlace) {
    return this.#database
      .collection(`organizations/${organizationId}/${COLLECTIONS[job]}/${jobId}/chunks`)
      .doc(String(chunk).padStart(5, '0'));
  }
}
