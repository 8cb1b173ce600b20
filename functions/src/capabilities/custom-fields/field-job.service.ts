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

/** Until every instance knows that the values are locked, or have to be unique. */
const settleSeconds = () => instanceMemorySeconds() + 2;

/** Jobs say which client has which value: they do not stay. */
const JOB_KEPT_DAYS = 30;
/** More jobs than an organisation has in such a time. */
const JOBS_READ_MAXIMUM = 200;
/** A task that has not begun by then is lost. */
const LOST_TASK_SECONDS = 600;

export type NewFieldJob = Pick<FieldJobRecord, 'kind' | 'field' | 'type' | 'settings'> &
  Partial<Pick<FieldJobRecord, 'loseValues' | 'currency'>>;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  jobs: FieldJobModel;
  schemas: FieldSchemaService;
}

/** Starts and shows work on the values of a field. `ClientFieldJobRunner` does the work. */
export class FieldJobService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  newId(organizationId: string): string {
    return this.#of.jobs.newId(organizationId);
  }

  /** Adds a new job to a commit; `enqueue` starts it once that has taken effect. */
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

  /** Adds a job that makes every field of the organisation sortable. @returns its id. */
  stagePrepare(commit: Commit, organizationId: string, by: Actor): string {
    const id = this.newId(organizationId);
    const job = { kind: 'prepare', field: null, type: null, settings: {} } as const;
    this.stageNew(commit, organizationId, id, job, by);
    return id;
  }

  /**
   * Starts a job whose commit has taken effect. Work that locks values, or wants them unique, waits
   * until every instance knows.
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
   * The job as the member may see it; one that looks at values only with a right to these.
   * @throws ProblemError `field_job.not_found` when it is not there, or the member may not see it.
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
   * Whether nothing works on the field's values; a job that was never started, because its task
   * could not be queued, does not count. @throws ProblemError `custom_field.busy`.
   */
  async assertFree(organizationId: string, field: SchemaField): Promise<void> {
    if (field.jobId === null) return;
    const job = await this.find(organizationId, field.jobId);
    assertOrProblem(job && this.#isLost(job), 'custom_field.busy');
  }

  /** Enqueues again what was never begun, because its task was lost. */
  async requeueLost(organizationId: string): Promise<void> {
    for (const job of await this.#of.jobs.queued(organizationId, JOBS_READ_MAXIMUM)) {
      if (this.#isLost(job)) await this.enqueue(organizationId, job.id, job.data.kind);
    }
  }

  /** Removes what jobs say of a client. */
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

  /** Writes progress on the job as it was read, together with what else is in the commit. */
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

/** Whether nothing may be written before every value has been looked at. */
function startsWithCheck(job: NewFieldJob): boolean {
  return job.kind === 'checkTypeChange' || (job.kind === 'changeType' && !job.loseValues);
}
