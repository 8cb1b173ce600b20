import type { Commit } from '../../../platform/commit.ts';
import type { ListMember } from '../finding/client-asking.ts';
import { criteriaOf } from '../finding/client-criteria.ts';
import type { ClientListService } from '../finding/client-list.service.ts';
import type { BulkEditJob, BulkEditProgress } from './bulk-edit-progress.ts';

interface Dependencies {
  lists: ClientListService;
  progress: BulkEditProgress;
}

/**
 * The first phase of a bulk edit: writes down the ids of the selected clients before any of them
 * changes, since changes could move clients into the selection or out of it.
 */
export class BulkEditSelector {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Stages the next chunk of clients, and how far the selection has come. */
  async select(commit: Commit, member: ListMember, job: BulkEditJob): Promise<void> {
    const { organizationId } = member;
    const { selection, createdBy, chunks, total } = job.data;
    const page =
      selection.type === 'ids'
        ? idsPage(selection.ids, chunks, job.data.chunkSize)
        : await this.#matchingPage(member, job);
    if (page.ids.length > 0) {
      this.#of.progress.stageChunk(
        commit,
        organizationId,
        { job, chunk: chunks },
        {
          clientIds: page.ids,
          changes: {},
          by: createdBy,
          doneAt: null,
          undoneAt: null,
          undoneBy: null,
        },
      );
    }
    this.#of.progress.stage(commit, organizationId, job, {
      status: 'running',
      phase: page.next === null ? 'editing' : 'selecting',
      selectionPosition: page.next,
      chunks: chunks + (page.ids.length > 0 ? 1 : 0),
      total: total + page.ids.length,
    });
  }

  async #matchingPage(member: ListMember, job: BulkEditJob) {
    const { selection, selectionPosition } = job.data;
    if (selection.type === 'ids') return { ids: [], next: null };
    const page = await this.#of.lists.page(
      member,
      criteriaOf(selection),
      'number',
      selectionPosition,
      job.data.chunkSize,
    );
    await this.#of.lists.assertSelection(member, selection);
    return { ids: page.items.map((client) => client.id), next: page.next };
  }
}

/** The ids that make up chunk number `chunks`; `next` is null when none are left. */
function idsPage(ids: readonly string[], chunks: number, chunkSize: number) {
  const distinct = [...new Set(ids)];
  const start = chunks * chunkSize;
  const end = start + chunkSize;
  return { ids: distinct.slice(start, end), next: end < distinct.length ? [end] : null };
}
