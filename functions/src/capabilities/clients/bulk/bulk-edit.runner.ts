import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Clock } from '../../../platform/clock.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { logError } from '../../../platform/logger.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { ListMember } from '../finding/client-asking.ts';
import { runBulkEdit } from '../work/client.jobs.ts';
import type { BulkEditModel, BulkEditRecord } from './bulk-edit.model.ts';
import type { BulkEditEditor } from './bulk-edit-editor.ts';
import type { BulkEditProgress } from './bulk-edit-progress.ts';
import type { BulkEditReverter } from './bulk-edit-reverter.ts';
import type { BulkEditSelector } from './bulk-edit-selector.ts';

/** Steps (commits) in one task, well within the deadline of a task; the next task continues. */
const STEPS_PER_TASK = 5;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  bulkEdits: BulkEditModel;
  memberships: MembershipService;
  schemas: FieldSchemaService;
  selector: BulkEditSelector;
  editor: BulkEditEditor;
  reverter: BulkEditReverter;
  progress: BulkEditProgress;
}

/**
 * Works through a bulk edit in steps. Each step is one commit of its writes and the job's progress,
 * which fails when the job changed since it was read: a task that runs twice or is killed anywhere
 * repeats no step and skips none.
 */
export class BulkEditRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs a few steps and enqueues a task for the rest. Throws when the task is to be tried again.
   */
  async run(organizationId: string, bulkEditId: string): Promise<void> {
    // Writes are checked against the fields as they are now, not as cached.
    await this.#of.schemas.freshSchemaOf(organizationId);
    for (let step = 0; step < STEPS_PER_TASK; step += 1) {
      const job = await this.#of.bulkEdits.find(organizationId, bulkEditId);
      if (!job || isOver(job.data)) return;
      const member = await this.#assertStillAllowed(organizationId, job.data);
      const { phase } = job.data;
      await this.#commit((commit) => {
        if (phase === 'selecting') return this.#of.selector.select(commit, member, job);
        if (phase === 'editing') return this.#of.editor.edit(commit, member, job);
        return this.#of.reverter.undo(commit, member, job);
      });
    }
    await this.#of.tasks.enqueue(runBulkEdit, { organizationId, bulkEditId });
  }

  /** Marks the job as failed for good. Pages show the text of the problem code. */
  async fail(organizationId: string, bulkEditId: string, reason: unknown): Promise<void> {
    logError('bulk edit failed', reason, { organizationId, bulkEditId });
    const job = await this.#of.bulkEdits.find(organizationId, bulkEditId);
    if (!job || isOver(job.data)) return;
    const failureCode = reason instanceof ProblemError ? reason.code : 'internal';
    await this.#commit((commit) =>
      this.#of.progress.stage(
        commit,
        organizationId,
        job,
        job.data.phase === 'undoing'
          ? { undoFailed: true, failureCode }
          : { status: 'failed', failureCode, finishedAt: this.#of.clock.now() },
      ),
    );
  }

  /**
   * Runs what `stage` adds as one commit.
   * @throws StaleWriteError when the job changed since it was read; nothing is written then, and
   * the task is tried again.
   */
  async #commit(stage: (commit: Commit) => void | Promise<void>): Promise<void> {
    const commit = this.#of.database.newCommit();
    await stage(commit);
    await commit.run();
  }

  /**
   * The person for whom the job runs, with the rights that they have now.
   * @throws ProblemError `permission.denied` when they may no longer do this.
   */
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
      // The field may be locked by a change of its type, or unique by now, when one value cannot go
      // to several clients.
      assertOrProblem(field && mayWrite && !field.locked && !field.unique, 'permission.denied');
    }
    return member;
  }
}

/**
 * Whether the job has nothing left to do. One that failed halfway is over too, until somebody
 * undoes it.
 */
function isOver(job: BulkEditRecord): boolean {
  const failed = job.status === 'failed' && job.phase !== 'undoing';
  return failed || job.phase === 'finished' || job.phase === 'undone' || job.undoFailed;
}
