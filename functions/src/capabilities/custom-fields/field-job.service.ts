import type { FieldJob, FieldJobKind } from '@clientele/contracts/custom-fields/field-job';
import type { Actor } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import { instanceMemorySeconds } from '../../config.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { TaskQueue } from '../../platform/task-queue.ts';
import type { SchemaField } from './custom-field.record.ts';
import { runFieldJob } from './field-job.jobs.ts';
import type { FieldJobModel, FieldJobRecord } from './field-job.model.ts';
import { presentFieldJob } from './field-job.presenter.ts';
import type { FieldSchemaService } from './field-schema.service.ts';

/** Seconds until every instance knows that values are locked or must be unique. */
const settleSeconds = () => instanceMemorySeconds() + 2;

/** Days that jobs are kept: their samples are personal data, so they do not stay longer. */
const JOB_KEPT_DAYS = 30;
/** Upper bound of jobs read at once: more than an organisation has within `JOB_KEPT_DAYS`. */
const JOBS_READ_MAXIMUM = 200;
/** Seconds after which a task that has not begun counts as lost. */
const LOST_TASK_SECONDS = 600;

/** What a caller decides about a new job; the service adds the rest. */
export type NewFieldJob = Pick<FieldJobRecord, 'kind' | 'field' | 'type' | 'settings'> &
  Partial<Pick<FieldJobRecord, 'loseValues' | 'currency'>>;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  jobs: FieldJobModel;
  schemas: FieldSchemaService;
}

/** Starts and shows jobs on the values of a field. `ClientFieldJobRunner` does the work. */
export class FieldJobService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  newId(organizationId: string): string {
    return this.#of.jobs.newId(organizationId);
  }

  /** Stages a new job; call `enqueue` once the commit has run. */
  stageNew(commit: Commit, organizationId: string, id: string, job: NewFieldJob, by: Actor): void {
    this.#of.jobs.stageCreate(commit, organizationId, id, {
      loseValues: false,
      currency: null,
      ...job,
      phase: startsWithCheck(job) ? 'checking' : 'working',
      status: 'queued',
      position: null,
      chunks: 0,
      total: 0,
      done: 0,
      kept: 0,
      lost: 0,
      samples: [],
      failureCode: null,
      createdAt: this.#of.clock.now(),
      createdBy: by,
      finishedAt: null,
      expiresAt: new Date(this.#of.clock.now().getTime() + JOB_KEPT_DAYS * 86_400_000),
    });
  }

  /** Stages a job that makes every field of the organisation sortable. @returns its id. */
  stagePrepare(commit: Commit, organizationId: string, by: Actor): string {
    const id = this.newId(organizationId);
    const job = { kind: 'prepare', field: null, type: null, settings: {} } as const;
    this.stageNew(commit, organizationId, id, job, by);
    return id;
  }

  /**
   * Starts a job after its commit has run. Jobs that lock values or make them unique are delayed
   * until every instance knows of it.
   */
  async enqueue(organizationId: string, jobId: string, kind: FieldJobKind): Promise<void> {
    const waits = kind === 'changeType' || kind === 'checkUnique' || kind === 'erase';
    await this.#of.tasks.enqueue(
      runFieldJob,
      { organizationId, jobId },
      waits ? { delaySeconds: settleSeconds() } : {},
    );
  }

  /**
   * The job as the member may see it: a job that reveals something of values needs a right to them.
   * @throws ProblemError `field_job.not_found` when there is no such job, or the member may not see
   * it.
   */
  async present(member: CallingMember, jobId: string): Promise<FieldJob> {
    const job = await this.get(member.organizationId, jobId);
    const { kind, field: key } = job.data;
    if (key === null || kind === 'erase') return presentFieldJob(job, { showSamples: false });
    const gate = await this.#of.schemas.gateOf(member);
    assertOrProblem(gate.mayRead(key), 'field_job.not_found');
    return presentFieldJob(job, { showSamples: gate.find(key)?.sensitive === false });
  }

  /**
   * Checks that no job works on the field's values. A job whose task was lost before it began does
   * not count.
   * @throws ProblemError `custom_field.busy`.
   */
  async assertFree(organizationId: string, field: SchemaField): Promise<void> {
    if (field.jobId === null) return;
    const job = await this.find(organizationId, field.jobId);
    assertOrProblem(job && this.#isLost(job), 'custom_field.busy');
  }

  /** Enqueues jobs again that never began because their task was lost. */
  async requeueLost(organizationId: string): Promise<void> {
    for (const job of await this.#of.jobs.queued(organizationId, JOBS_READ_MAXIMUM)) {
      if (this.#isLost(job)) await this.enqueue(organizationId, job.id, job.data.kind);
    }
  }

  /** Removes the samples of a client from every job. */
  async forgetClient(organizationId: string, clientId: string): Promise<void> {
    for (const job of await this.#of.jobs.withSamples(organizationId, JOBS_READ_MAXIMUM)) {
      const samples = job.data.samples.filter((sample) => sample.clientId !== clientId);
      if (samples.length === job.data.samples.length) continue;
      const commit = this.#of.database.newCommit();
      this.stageProgress(commit, organizationId, job, { samples });
      await commit.run();
    }
  }

  /** @throws ProblemError `field_job.not_found`. */
  async get(organizationId: string, jobId: string): Promise<Stored<FieldJobRecord>> {
    const job = await this.find(organizationId, jobId);
    assertOrProblem(job, 'field_job.not_found');
    return job;
  }

  async find(organizationId: string, jobId: string): Promise<Stored<FieldJobRecord> | null> {
    return this.#of.jobs.find(organizationId, jobId);
  }

  /** Stages progress of a job; the commit fails when the job changed since it was read. */
  stageProgress(
    commit: Commit,
    organizationId: string,
    job: Stored<FieldJobRecord>,
    progress: Partial<FieldJobRecord>,
  ): void {
    this.#of.jobs.stageUpdate(commit, organizationId, job, progress);
  }

  #isLost({ data }: Stored<FieldJobRecord>): boolean {
    const waited = this.#of.clock.now().getTime() - data.createdAt.getTime();
    return data.status === 'queued' && waited > LOST_TASK_SECONDS * 1_000;
  }
}

/** Whether every value must be checked before any is written. */
function startsWithCheck(job: NewFieldJob): boolean {
  return job.kind === 'checkTypeChange' || (job.kind === 'changeType' && !job.loseValues);
}
