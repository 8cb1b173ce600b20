import type { Clock } from '../../../platform/clock.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ListMember } from '../finding/client-asking.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';
import { judgeOf, restoredClient, withChunkReference } from './bulk-edit.rules.ts';
import { type BulkEditJob, type BulkEditProgress, placeOf } from './bulk-edit-progress.ts';

interface Dependencies {
  clock: Clock;
  clients: ClientModel;
  values: ClientValuesService;
  progress: BulkEditProgress;
}

/**
 * Undoes a bulk edit, one chunk in each step. Only clients that nobody changed since get their
 * earlier values.
 */
export class BulkEditReverter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Stages the undoing of the next chunk, and the progress of the job. */
  async undo(commit: Commit, member: ListMember, job: BulkEditJob): Promise<void> {
    const { organizationId } = member;
    const judge = await this.#of.values.judgeFor(member);
    const number = job.data.chunksDone;
    const chunk = await this.#of.progress.nextChunk(organizationId, job);
    const at = this.#of.clock.now();
    const by = job.data.undoneBy ?? job.data.createdBy;
    const changedIds = Object.keys(chunk?.changes ?? {});
    const clients = await this.#of.clients.findMany(organizationId, changedIds);
    let restored = 0;
    for (const client of clients) {
      const state = restoredClient(
        client.data,
        chunk?.changes[client.id] ?? [],
        { by, at },
        judgeOf(judge, client.id),
      );
      if (!state) continue;
      restored += 1;
      const reference = { ...placeOf(job, number), at };
      const marked = withChunkReference(state, reference);
      await this.#of.clients.stageState(commit, organizationId, client, marked);
    }
    if (chunk) {
      const undone = { ...chunk, undoneAt: at, undoneBy: by };
      this.#of.progress.stageChunk(commit, organizationId, { job, chunk: number }, undone);
    }
    const chunksDone = number + 1;
    this.#of.progress.stage(commit, organizationId, job, {
      chunksDone,
      restored: job.data.restored + restored,
      skipped: job.data.skipped + changedIds.length - restored,
      ...(chunksDone >= job.data.chunks && { phase: 'undone' as const }),
    });
    this.#of.progress.stageNews(commit, organizationId, job, at);
  }
}
