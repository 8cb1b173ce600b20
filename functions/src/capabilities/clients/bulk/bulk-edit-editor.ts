import type { Clock } from '../../../platform/clock.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ListMember } from '../finding/client-asking.ts';
import type { ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientTagModel } from '../record/client-tag.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';
import { editedClient, judgeOf, withChunkReference } from './bulk-edit.rules.ts';
import { type BulkEditJob, type BulkEditProgress, placeOf } from './bulk-edit-progress.ts';

interface Dependencies {
  clock: Clock;
  clients: ClientModel;
  tags: ClientTagModel;
  values: ClientValuesService;
  progress: BulkEditProgress;
}

/** Changes the clients of a bulk edit, one chunk in each step. */
export class BulkEditEditor {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Stages the changes of the next chunk, the values from before them, and the progress of the job.
   */
  async edit(commit: Commit, member: ListMember, job: BulkEditJob): Promise<void> {
    const { organizationId } = member;
    const judge = await this.#of.values.judgeFor(member);
    const number = job.data.chunksDone;
    const chunk = await this.#of.progress.nextChunk(organizationId, job);
    const at = this.#of.clock.now();
    const reference = { ...placeOf(job, number), at };
    const clients = chunk ? await this.#of.clients.findMany(organizationId, chunk.clientIds) : [];
    const changes: ChangeChunkRecord['changes'] = {};
    let refused = 0;
    for (const client of clients) {
      const origin = { by: job.data.createdBy, at };
      const mayBecome = judgeOf(judge, client.id);
      const edited = editedClient(client.data, job.data.action, origin, mayBecome);
      if (edited === 'refused') refused += 1;
      if (!edited || edited === 'refused') continue;
      changes[client.id] = edited.changes;
      const state = withChunkReference(edited.state, reference);
      await this.#of.clients.stageState(commit, organizationId, client, state);
    }
    if (chunk) {
      const doneChunk = { ...chunk, changes, doneAt: at };
      this.#of.progress.stageChunk(commit, organizationId, { job, chunk: number }, doneChunk);
    }
    if (job.data.action.type === 'addTags') {
      await this.#of.tags.stageNewTags(commit, organizationId, job.data.action.tags);
    }
    const changed = Object.keys(changes).length;
    const chunksDone = number + (chunk ? 1 : 0);
    this.#of.progress.stage(commit, organizationId, job, {
      chunksDone,
      changed: job.data.changed + changed,
      unchanged: job.data.unchanged + (chunk?.clientIds.length ?? 0) - changed - refused,
      refused: job.data.refused + refused,
      ...(chunksDone >= job.data.chunks && {
        phase: 'finished' as const,
        status: 'done' as const,
        finishedAt: at,
      }),
    });
    this.#of.progress.stageNews(commit, organizationId, job, at);
  }
}
