import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { logError } from '../../../platform/logger.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { ListMember } from '../finding/client-asking.ts';
import { criteriaOf } from '../finding/client-criteria.ts';
import type { ClientListService } from '../finding/client-list.service.ts';
import type { ChangeChunkModel, ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientTagModel } from '../record/client-tag.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';
import { runBulkEdit } from '../work/client.jobs.ts';
import type { BulkEditModel, BulkEditRecord } from './bulk-edit.model.ts';
import { editedClient, judgeOf, restoredClient, withChunkReference } from './bulk-edit.rules.ts';

/** Steps in one task; the next task goes on. Well within a task's time. */
const STEPS_PER_TASK = 5;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  bulkEdits: BulkEditModel;
  chunks: ChangeChunkModel;
  clients: ClientModel;
  tags: ClientTagModel;
  lists: ClientListService;
  memberships: MembershipService;
  schemas: FieldSchemaService;
  values: ClientValuesService;
  activities: ActivityModel;
}

type Job = Stored<BulkEditRecord>;

/**
 * Works through a bulk edit, one step a commit: the step's writes and the job's progress take
 * effect together, on the job as it was read. A task that runs twice, or is killed anywhere,
 * repeats no step and skips none.
 */
export class BulkEditRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Runs a few steps and enqueues the rest. Throws to be tried again. */
  async run(organizationId: string, bulkEditId: string): Promise<void> {
    // What is written is judged by the fields as they are now.
    await this.#of.schemas.freshSchemaOf(organizationId);
    for (let step = 0; step < STEPS_PER_TASK; step += 1) {
      const job = await this.#of.bulkEdits.find(organizationId, bulkEditId);
      if (!job || isOver(job.data)) return;
      const member = await this.#assertStillAllowed(organizationId, job.data);
      if (job.data.phase === 'selecting') await this.#select(member, job);
      else if (job.data.phase === 'editing') await this.#edit(member, job);
      else await this.#undo(member, job);
    }
    await this.#of.tasks.enqueue(runBulkEdit, { organizationId, bulkEditId });
  }

  /** Marks the job as failed for good, with the code of a reason that the pages word. */
  async fail(organizationId: string, bulkEditId: string, reason: unknown): Promise<void> {
    logError('bulk edit failed', reason, { organizationId, bulkEditId });
    const job = await this.#of.bulkEdits.find(organizationId, bulkEditId);
    if (!job || isOver(job.data)) return;
    const failureCode = reason instanceof ProblemError ? reason.code : 'internal';
    await this.#commit((commit) =>
      this.#of.bulkEdits.stageUpdate(
        commit,
        organizationId,
        job,
        job.data.phase === 'undoing'
          ? { undoFailed: true, failureCode }
          : { status: 'failed', failureCode, finishedAt: this.#of.clock.now() },
      ),
    );
  }

  /** Writes down which clients are meant, before any of them changes. */
  async #select(member: ListMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const { selection, createdBy, chunks, total } = job.data;
    const page =
      selection.type === 'ids'
        ? idsPage(selection.ids, chunks, job.data.chunkSize)
        : await this.#matchingPage(member, job);
    await this.#commit((commit) => {
      if (page.ids.length > 0) {
        this.#of.chunks.stageChunk(commit, organizationId, placeOf(job, chunks), {
          clientIds: page.ids,
          changes: {},
          by: createdBy,
          doneAt: null,
          undoneAt: null,
          undoneBy: null,
        });
      }
      this.#of.bulkEdits.stageUpdate(commit, organizationId, job, {
        status: 'running',
        phase: page.next === null ? 'editing' : 'selecting',
        selectionPosition: page.next,
        chunks: chunks + (page.ids.length > 0 ? 1 : 0),
        total: total + page.ids.length,
      });
    });
  }

  async #edit(member: ListMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const judge = await this.#of.values.judgeFor(member);
    const number = job.data.chunksDone;
    const chunk = await this.#chunk(organizationId, job, number);
    const at = this.#of.clock.now();
    const reference = { ...placeOf(job, number), at };
    const clients = chunk ? await this.#of.clients.findMany(organizationId, chunk.clientIds) : [];
    const changes: ChangeChunkRecord['changes'] = {};
    let refused = 0;
    await this.#commit(async (commit) => {
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
        const done = { ...chunk, changes, doneAt: at };
        this.#of.chunks.stageChunk(commit, organizationId, placeOf(job, number), done);
      }
      if (job.data.action.type === 'addTags') {
        await this.#of.tags.stageNewTags(commit, organizationId, job.data.action.tags);
      }
      const changed = Object.keys(changes).length;
      const chunksDone = number + (chunk ? 1 : 0);
      this.#of.bulkEdits.stageUpdate(commit, organizationId, job, {
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
      this.#stageActivity(commit, organizationId, job, at);
    });
  }

  async #undo(member: ListMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const judge = await this.#of.values.judgeFor(member);
    const number = job.data.chunksDone;
    const chunk = await this.#chunk(organizationId, job, number);
    const at = this.#of.clock.now();
    const by = job.data.undoneBy ?? job.data.createdBy;
    const changedIds = Object.keys(chunk?.changes ?? {});
    const clients = await this.#of.clients.findMany(organizationId, changedIds);
    await this.#commit(async (commit) => {
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
        this.#of.chunks.stageChunk(commit, organizationId, placeOf(job, number), undone);
      }
      const chunksDone = number + 1;
      this.#of.bulkEdits.stageUpdate(commit, organizationId, job, {
        chunksDone,
        restored: job.data.restored + restored,
        skipped: job.data.skipped + changedIds.length - restored,
        ...(chunksDone >= job.data.chunks && { phase: 'undone' as const }),
      });
      this.#stageActivity(commit, organizationId, job, at);
    });
  }

  async #chunk(organizationId: string, job: Job, number: number) {
    if (number >= job.data.chunks) return null;
    return this.#of.chunks.findChunk(organizationId, placeOf(job, number));
  }

  async #matchingPage(member: ListMember, job: Job) {
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

  /** One commit; when it is met by a faster one nothing was written, and the task tries again. */
  async #commit(stage: (commit: Commit) => void | Promise<void>): Promise<void> {
    const commit = this.#of.database.newCommit();
    await stage(commit);
    await commit.run();
  }

  /** The work goes on with the rights of the person who asked, as they are now. */
  async #assertStillAllowed(organizationId: string, job: BulkEditRecord): Promise<ListMember> {
    const by = job.phase === 'undoing' ? job.undoneBy : job.createdBy;
    const member = await this.#of.memberships.assertStillMay(
      organizationId,
      by,
      'clients.bulkEdit',
    );
    if (job.action.type === 'setField') {
      const schema = await this.#of.schemas.schemaOf(organizationId);
      const field = schema.find(job.action.field);
      const mayWrite = schema.gateOf(member.role).mayWrite(job.action.field);
      // Locked while its type changes; unique since: then one value does not suit many.
      assertOrProblem(field && mayWrite && !field.locked && !field.unique, 'permission.denied');
    }
    return member;
  }

  #stageActivity(commit: Commit, organizationId: string, job: Job, at: Date): void {
    this.#of.activities.stage(commit, organizationId, {
      kind: 'clients.bulkEdited',
      entityId: job.id,
      by: job.data.createdBy.id,
      at,
    });
  }
}

function placeOf(job: Pick<Job, 'id'>, chunk: number) {
  return { job: 'bulkEdit' as const, jobId: job.id, chunk };
}

/** A bulk edit that failed midway is over too, until someone takes back what it did. */
function isOver(job: BulkEditRecord): boolean {
  const failed = job.status === 'failed' && job.phase !== 'undoing';
  return failed || job.phase === 'finished' || job.phase === 'undone' || job.undoFailed;
}

function idsPage(ids: readonly string[], chunks: number, chunkSize: number) {
  const distinct = [...new Set(ids)];
  const start = chunks * chunkSize;
  const end = start + chunkSize;
  return { ids: distinct.slice(start, end), next: end < distinct.length ? [end] : null };
}
