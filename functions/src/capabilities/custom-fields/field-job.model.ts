import type {
  CustomFieldType,
  FieldSettings,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldJobKind, FieldJobSample } from '@clientele/contracts/custom-fields/field-job';
import type { JobStatus } from '@clientele/contracts/job-status';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import { BaseModel, type Stored } from '../../platform/base-model.ts';

/** A job that goes through the values of every client, with its progress. */
export interface FieldJobRecord {
  kind: FieldJobKind;
  /** Key of the field; null for jobs on all fields at once. */
  field: string | null;
  type: CustomFieldType | null;
  settings: Partial<FieldSettings>;
  /** ISO 4217 code when the field becomes one of money; null otherwise. */
  currency: string | null;
  loseValues: boolean;
  /**
   * `checking` only reads; `working` writes; `settling` goes through clients that other instances,
   * which did not know of the change yet, wrote meanwhile; then `finished`.
   */
  phase: 'checking' | 'working' | 'settling' | 'finished';
  status: JobStatus;
  /** Position among the clients, in the order of the walk; null at its start. */
  position: unknown[] | null;
  chunks: number;
  total: number;
  done: number;
  kept: number;
  lost: number;
  samples: FieldJobSample[];
  failureCode: ProblemCode | null;
  createdAt: Date;
  createdBy: Actor;
  finishedAt: Date | null;
  /** When Firestore's time-to-live policy deletes the job with its samples of values. */
  expiresAt: Date;
}

export class FieldJobModel extends BaseModel<FieldJobRecord> {
  protected override readonly collectionName = 'fieldJobs';

  /** Jobs whose first task has not begun. */
  async queued(organizationId: string, limit: number): Promise<Stored<FieldJobRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'status', operator: '==', value: 'queued' }],
      limit,
    });
  }

  /** Jobs that hold samples of values. */
  async withSamples(organizationId: string, limit: number): Promise<Stored<FieldJobRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'lost', operator: '>', value: 0 }],
      orderBy: [{ field: 'lost', direction: 'asc' }],
      limit,
    });
  }
}
