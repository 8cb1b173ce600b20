import { ProblemError } from '@clientele/contracts/problem';
import type { ValueContext } from '@clientele/domain/custom-fields/field-types';
import { instanceMemorySeconds } from '../../../config.ts';
import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import { logError } from '../../../platform/logger.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import { runFieldJob } from '../../custom-fields/field-job.jobs.ts';
import type { FieldJobService } from '../../custom-fields/field-job.service.ts';
import type { FieldJobEnding } from '../../custom-fields/field-job-ending.service.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { FieldSchema } from '../../custom-fields/field-schema.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import { CHUNK_SIZE, chunkSizeFor } from '../bulk/bulk-edit.rules.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type { ClientFieldJobParts } from './client-field-job.steps.ts';
import { type FieldJob, type FieldJobStep, stepOf } from './client-field-job.steps.ts';

const ORGANIZATIONS_PAGE = 100;
/** Steps (commits) in one task; the next task continues. */
const STEPS_PER_TASK = 20;
/** Seconds until every instance knows of new fields. */
const settleSeconds = () => instanceMemorySeconds() + 5;

interface Dependencies extends ClientFieldJobParts {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  clients: ClientModel;
  jobs: FieldJobService;
  fieldJobEnding: FieldJobEnding;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
}

/**
 * Runs jobs on field values: goes through every client of an organisation. As in bulk edits, each
 * step is one commit of its writes and the job's progress, which fails when the job changed since
 * it was read: a task that runs twice or is killed anywhere repeats no step and skips none.
 */
export class ClientFieldJobRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs some steps and enqueues a task for the rest. Throws when the task is to be tried again.
   */
  async run(organizationId: string, jobId: string): Promise<void> {
    for (let step = 0; step < STEPS_PER_TASK; step += 1) {
      const job = await this.#of.jobs.find(organizationId, jobId);
      if (!job || job.data.phase === 'finished' || job.data.status === 'failed') return;
      const schema = await this.#schemaFor(organizationId, job);
      if (isGivenUp(job, schema)) {
        await this.#of.fieldJobEnding.fail(organizationId, job, 'custom_field.wrong_status');
        return;
      }
      const rows = await this.#rows(organizationId, job, schema);
      if (rows.length === 0 && (await this.#isOver(organizationId, job))) return;
      if (rows.length > 0) await this.#step(organizationId, job, schema, rows);
    }
    await this.#of.tasks.enqueue(runFieldJob, { organizationId, jobId });
  }

  /** Enqueues jobs of all organisations again that never began because their task was lost. */
  async requeueLost(): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await this.#of.organizations.pageOfIds(after, ORGANIZATIONS_PAGE);
      for (const id of ids) await this.#of.jobs.requeueLost(id);
      after = ids.at(-1) ?? null;
      if (ids.length < ORGANIZATIONS_PAGE) return;
    }
  }

  /** Marks the job as failed for good. Pages show the text of the problem code. */
  async fail(organizationId: string, jobId: string, reason: unknown): Promise<void> {
    logError('work on field values failed', reason, { organizationId, jobId });
    const job = await this.#of.jobs.find(organizationId, jobId);
    if (!job || job.data.phase === 'finished') return;
    const code = reason instanceof ProblemError ? reason.code : 'internal';
    await this.#of.fieldJobEnding.fail(organizationId, job, code);
  }

  /** The fields: as stored now at the start of a walk, possibly cached later. */
  async #schemaFor(organizationId: string, job: FieldJob): Promise<FieldSchema> {
    return job.data.position === null
      ? this.#of.schemas.freshSchemaOf(organizationId)
      : this.#of.schemas.schemaOf(organizationId);
  }

  /**
   * The next clients, by number and in any lifecycle; when settling, only clients written since the
   * job began.
   */
  async #rows(
    organizationId: string,
    job: FieldJob,
    schema: FieldSchema,
  ): Promise<Stored<ClientRecord>[]> {
    const { phase, position, createdAt } = job.data;
    const limit = chunkSizeOf(job, schema);
    const page = { ...(position && { startAfter: position }), limit };
    if (phase !== 'settling') {
      const orderBy = [{ field: 'number', direction: 'asc' as const }];
      return this.#of.clients.query(organizationId, { orderBy, ...page });
    }
    return this.#of.clients.query(organizationId, {
      where: [{ field: 'updatedAt', operator: '>=', value: createdAt }],
      orderBy: [{ field: 'updatedAt', direction: 'asc' }],
      ...page,
    });
  }

  async #step(
    organizationId: string,
    job: FieldJob,
    schema: FieldSchema,
    rows: Stored<ClientRecord>[],
  ): Promise<void> {
    const context: ValueContext = await this.#of.organizations.valueContextOf(organizationId);
    const total = job.data.total || (await this.#of.clients.count(organizationId, {}));
    const commit = this.#of.database.newCommit();
    const at = this.#of.clock.now();
    const step: FieldJobStep = { organizationId, job, schema, context, commit, rows, at };
    const outcome = await stepOf(job.data)(this.#of, step);
    const last = rows.at(-1) as Stored<ClientRecord>;
    const settling = job.data.phase === 'settling';
    this.#of.jobs.stageProgress(commit, organizationId, job, {
      ...outcome,
      total,
      // While settling the job already counts as done.
      ...(settling ? {} : { status: 'running' as const, done: job.data.done + rows.length }),
      position: [settling ? last.data.updatedAt : last.data.number, last.id],
    });
    await commit.run();
  }

  /**
   * At the end of a walk, moves the job to its next phase or ends it.
   * @returns whether this task is over.
   */
  async #isOver(organizationId: string, job: FieldJob): Promise<boolean> {
    const { kind, phase, lost } = job.data;
    if (phase === 'settling') {
      const commit = this.#of.database.newCommit();
      this.#of.jobs.stageProgress(commit, organizationId, job, { phase: 'finished' });
      await commit.run();
      return true;
    }
    if (kind === 'changeType' && phase === 'checking') {
      if (lost > 0) {
        await this.#of.fieldJobEnding.fail(organizationId, job, 'custom_field.wrong_status');
        return true;
      }
      const commit = this.#of.database.newCommit();
      const restart = { phase: 'working' as const, position: null, done: 0, kept: 0, samples: [] };
      this.#of.jobs.stageProgress(commit, organizationId, job, restart);
      await commit.run();
      return false;
    }
    if (kind === 'erase') {
      await this.#of.uniqueValues.releaseField(organizationId, job.data.field as string);
    }
    await this.#of.fieldJobEnding.complete(organizationId, job);
    if (kind === 'prepare') {
      await this.#of.tasks.enqueue(
        runFieldJob,
        { organizationId, jobId: job.id },
        { delaySeconds: settleSeconds() },
      );
    }
    return true;
  }
}

/** Whether the field no longer waits for this job, because it was taken for lost and replaced. */
function isGivenUp({ id, data }: FieldJob, schema: FieldSchema): boolean {
  const holds = data.kind === 'changeType' || data.kind === 'checkUnique';
  return holds && schema.find(data.field as string)?.jobId !== id;
}

/**
 * Clients in one step. A change of type stores the values from before, which must fit a document.
 */
function chunkSizeOf(job: FieldJob, schema: FieldSchema): number {
  const { kind, field, type } = job.data;
  if (kind !== 'changeType' || field === null) return CHUNK_SIZE;
  const after = chunkSizeFor(type && { type });
  return Math.min(chunkSizeFor(schema.find(field)), after);
}
