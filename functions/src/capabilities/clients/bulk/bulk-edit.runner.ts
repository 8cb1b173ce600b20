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

/** Steps in one task; the next task goes on. Well within a task's time. */
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
      const { phase } = job.data;
      await this.#commit((commit) => {
        if (phase === 'selecting') return this.#of.selector.select(commit, member, job);
        if (phase === 'editing') return this.#of.editor.edit(commit, member, job);
        return this.#of.reverter.undo(commit, member, job);
      });
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
   * Writes everything that `stage` adds as one commit. When the job changed since it was read nothing
   * is written, and the task is tried again.
   */
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
}

/** A bulk edit that failed midway is over too, until someone takes back what it did. */
function isOver(job: BulkEditRecord): boolean {
  const failed = job.status === 'failed' && job.phase !== 'undoing';
  return failed || job.phase === 'finished' || job.phase === 'undone' || job.undoFailed;
}
