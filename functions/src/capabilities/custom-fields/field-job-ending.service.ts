import type { ProblemCode } from '@clientele/contracts/problem';
import type { Stored } from '../../platform/base-model.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CustomFieldRecord } from './custom-field.record.ts';
import type { FieldJobRecord } from './field-job.model.ts';
import type { FieldJobService } from './field-job.service.ts';
import type { FieldSchemaWriter } from './field-schema-writer.ts';
import type { SchemaChange } from './schema-change.ts';

interface Dependencies {
  clock: Clock;
  fieldJobs: FieldJobService;
  schemaWriter: FieldSchemaWriter;
}

/**
 * Ends a job on the values of a field. The job and the field's definition change in one commit, so
 * that a field never stays locked by a job that is over.
 */
export class FieldJobEnding {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Marks a job as done and releases its field as the kind of job requires. A change of type is
   * followed by a job that makes the field sortable again.
   */
  async complete(organizationId: string, job: Stored<FieldJobRecord>): Promise<void> {
    const finished = {
      phase: 'finished' as const,
      status: 'done' as const,
      finishedAt: this.#of.clock.now(),
    };
    let preparing: string | null = null;
    await this.#of.schemaWriter.change(organizationId, job.data.createdBy, (change) => {
      preparing = this.#release(change, organizationId, job);
      const settles = job.data.kind === 'prepare';
      this.#of.fieldJobs.stageProgress(change.commit, organizationId, job, {
        ...finished,
        ...(settles && { phase: 'settling' as const, position: null }),
      });
    });
    if (preparing) await this.#of.fieldJobs.enqueue(organizationId, preparing, 'prepare');
  }

  /** Marks the job as failed for good. A half-done change of type keeps its field locked. */
  async fail(
    organizationId: string,
    job: Stored<FieldJobRecord>,
    failureCode: ProblemCode,
  ): Promise<void> {
    await this.#of.schemaWriter.change(organizationId, job.data.createdBy, (change) => {
      const { kind, phase, done } = job.data;
      const isHalfDone = kind === 'changeType' && phase === 'working' && done > 0;
      for (const field of change.schema.fields) {
        if (field.jobId !== job.id || isHalfDone) continue;
        const unique = kind === 'checkUnique' ? { unique: false } : {};
        change.update(field, { jobId: null, locked: false, ...unique }, false);
      }
      this.#of.fieldJobs.stageProgress(change.commit, organizationId, job, {
        status: 'failed',
        failureCode,
        finishedAt: this.#of.clock.now(),
      });
    });
  }

  /** Releases the job's field. @returns the id of a job that has to follow, or null. */
  #release(
    change: SchemaChange,
    organizationId: string,
    job: Stored<FieldJobRecord>,
  ): string | null {
    for (const field of job.data.kind === 'prepare' ? change.schema.fields : []) {
      // The job went through the values of every field that existed when it began; a field whose
      // own job never ran is ready as well.
      const isOlder = field.preparingJobId !== null && field.updatedAt < job.data.createdAt;
      if (field.preparingJobId !== job.id && !isOlder) continue;
      change.update(field, { preparingJobId: null, ready: true }, false);
    }
    const field = change.schema.fields.find(({ jobId }) => jobId === job.id);
    if (!field) return null;
    const { kind, type, settings, currency, lost } = job.data;
    const released: Partial<CustomFieldRecord> = { jobId: null, locked: false };
    if (kind === 'checkUnique' && lost > 0) released.unique = false;
    if (kind !== 'changeType' || type === null) {
      change.update(field, released, false);
      return null;
    }
    const preparingJobId = this.#of.fieldJobs.stagePrepare(
      change.commit,
      organizationId,
      job.data.createdBy,
    );
    change.update(field, {
      ...released,
      ...settings,
      type,
      currency,
      preparingJobId,
      ready: false,
    });
    change.note(field, 'updated', [{ field: 'type', before: field.type, after: type }]);
    return preparingJobId;
  }
}
