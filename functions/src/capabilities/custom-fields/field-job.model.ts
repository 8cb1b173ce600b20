import type {
  CustomFieldType,
  FieldSettings,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldJobKind, FieldJobSample } from '@clientele/contracts/custom-fields/field-job';
import type { JobStatus } from '@clientele/contracts/job-status';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import { BaseModel, type Stored } from '../../platform/base-model.ts';

/** Work on the values of every client, with how far it has come. */
export interface FieldJobRecord {
  kind: FieldJobKind;
  /** Null for work on all fields at once. */
  field: string | null;
  type: CustomFieldType | null;
  settings: Partial<FieldSettings>;
  /** Of money to change to. */
  currency: string | null;
  loseValues: boolean;
  /**
   * `checking` only looks; `working` writes; `settling` catches what instances that did not know
   * of the change yet wrote meanwhile; then it is `finished`.
   */
  phase: 'checking' | 'working' | 'settling' | 'finished';
  status: JobStatus;
  /** Position in the walk through the clients; null at its start. */
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
  /** When the time-to-live policy removes it, with the values of its examples. */
  expiresAt: Date;
}

export class FieldJobModel extends BaseModel<FieldJobRecord> {
  protected override readonly collectionName = 'fieldJobs';

  /** Jobs that wait for their first task. */
  async queued(organizationId: string, limit: number): Promise<Stored<FieldJobRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'status', operator: '==', value: 'queued' }],
      limit,
    });
  }

  /** Jobs that keep examples of values. */
  async withSamples(organizationId: string, limit: number): Promise<Stored<FieldJobRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'lost', operator: '>', value: 0 }],
      orderBy: [{ field: 'lost', direction: 'asc' }],
      limit,
    });
  }
}
