import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ChangeChunkModel, ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { BulkEditModel, BulkEditRecord } from './bulk-edit.model.ts';

interface Dependencies {
  bulkEdits: BulkEditModel;
  chunks: ChangeChunkModel;
  activities: ActivityModel;
}

export type BulkEditJob = Stored<BulkEditRecord>;

/** Place of the document that lists the clients of a chunk and what was changed in them. */
export function placeOf(job: Pick<BulkEditJob, 'id'>, chunk: number) {
  return { job: 'bulkEdit' as const, jobId: job.id, chunk };
}

/** Reads the chunks of a bulk edit and stages its progress. */
export class BulkEditProgress {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The next chunk to work on; null when all are done, or when its document does not exist. */
  async nextChunk(organizationId: string, job: BulkEditJob) {
    const { chunks, chunksDone } = job.data;
    if (chunksDone >= chunks) return null;
    return this.#of.chunks.findChunk(organizationId, placeOf(job, chunksDone));
  }

  /** Stages a chunk as it is after the step. `chunk` is its number, from 0. */
  stageChunk(
    commit: Commit,
    organizationId: string,
    { job, chunk }: { job: BulkEditJob; chunk: number },
    record: ChangeChunkRecord,
  ): void {
    this.#of.chunks.stageChunk(commit, organizationId, placeOf(job, chunk), record);
  }

  /** Stages fields of the job; the commit fails when the job changed since it was read. */
  stage(
    commit: Commit,
    organizationId: string,
    job: BulkEditJob,
    fields: Partial<BulkEditRecord>,
  ): void {
    this.#of.bulkEdits.stageUpdate(commit, organizationId, job, fields);
  }

  /** Stages one activity entry, so that browsers reload their clients. */
  stageNews(commit: Commit, organizationId: string, job: BulkEditJob, at: Date): void {
    this.#of.activities.stage(commit, organizationId, {
      kind: 'clients.bulkEdited',
      entityId: job.id,
      by: job.data.createdBy.id,
      at,
    });
  }
}
