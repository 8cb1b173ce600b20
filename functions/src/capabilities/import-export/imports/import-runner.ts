import { ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { logError } from '../../../platform/logger.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import { runImport } from '../work/import-export.jobs.ts';
import type { ImportModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import type { ImportChecker } from './import-checker.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportFinisher } from './import-finisher.ts';
import type { ImportProgress } from './import-progress.ts';
import type { ImportReverter } from './import-reverter.ts';
import type { ImportWriter } from './import-writer.ts';

/** Steps in one task, well within the deadline of a task; the next task continues. */
const STEPS_PER_TASK = 10;

interface Dependencies {
  clock: Clock;
  tasks: TaskQueue;
  schemas: FieldSchemaService;
  imports: ImportModel;
  contexts: ImportContexts;
  checker: ImportChecker;
  writer: ImportWriter;
  finisher: ImportFinisher;
  reverter: ImportReverter;
  progress: ImportProgress;
}

type Job = Stored<ImportRecord>;

/**
 * Works through an import in chunks. The clients of a chunk and its record are one commit, which
 * succeeds only once: a task that runs twice or is killed anywhere repeats no row and skips none,
 * because chunks that were written before the progress are found by their record.
 */
export class ImportRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs some steps and enqueues a task for the rest. Throws when the task is to be tried again.
   */
  async run(organizationId: string, importId: string): Promise<void> {
    await this.#of.schemas.freshSchemaOf(organizationId);
    for (let step = 0; step < STEPS_PER_TASK; step += 1) {
      const job = await this.#of.imports.find(organizationId, importId);
      if (!job) return;
      const { status, actingBy } = job.data;
      if (status !== 'checking' && status !== 'running' && status !== 'reverting') return;
      const member = await this.#of.contexts.memberOf(organizationId, actingBy);
      if (status === 'checking') {
        await this.#check(member, job);
        return;
      }
      if (status === 'running') await this.#write(member, job, step === 0);
      else await this.#of.reverter.revertChunk(member, job);
    }
    await this.#of.tasks.enqueue(runImport, { organizationId, importId });
  }

  /** Marks the work as failed for good. Pages show the text of the problem code. */
  async fail(organizationId: string, importId: string, reason: unknown): Promise<void> {
    logError('import failed', reason, { organizationId, importId });
    const job = await this.#of.imports.find(organizationId, importId);
    if (!job) return;
    const failureCode = reason instanceof ProblemError ? reason.code : 'internal';
    const { status } = job.data;
    if (status === 'checking') await this.#backToMapping(organizationId, job, failureCode, null);
    else if (status === 'running') {
      await this.#of.progress.write(
        organizationId,
        job,
        { status: 'failed', failureCode, finishedAt: this.#of.clock.now() },
        { release: true },
      );
      await this.#of.finisher.tell(organizationId, job);
    } else if (status === 'reverting') {
      const fields = { undoFailed: true, failureCode };
      await this.#of.progress.write(organizationId, job, fields, { release: true });
    }
  }

  async #write(member: CallingMember, job: Job, resumed: boolean): Promise<void> {
    const isWritten = job.data.chunksDone >= job.data.chunks;
    if (isWritten) await this.#of.finisher.finish(member, job);
    else await this.#of.writer.writeChunks(member, job, resumed);
  }

  async #check(member: CallingMember, job: Job): Promise<void> {
    try {
      await this.#of.checker.check(member, job);
    } catch (error) {
      const issue = error instanceof ProblemError ? error.details.issues?.[0] : undefined;
      if (!issue) throw error;
      // The file is the reason: it can be read with other settings, or replaced.
      const { organizationId } = member;
      const current = await this.#of.imports.find(organizationId, job.id);
      if (current?.data.status !== 'checking') return;
      await this.#backToMapping(organizationId, current, 'import.unreadable', issue);
    }
  }

  /** Moves the import back to mapping, until its file or its settings are mended. */
  async #backToMapping(
    organizationId: string,
    job: Job,
    failureCode: ImportRecord['failureCode'],
    failure: ImportRecord['failure'],
  ): Promise<void> {
    const unchecked = { checkId: null, checkOutdated: false, rowsDone: 0, planned: null };
    await this.#of.progress.write(organizationId, job, {
      status: 'mapping',
      ...unchecked,
      failureCode,
      failure,
    });
  }
}
