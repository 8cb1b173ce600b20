import type {
  CustomFieldType,
  FieldSettings,
  PackId,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldAccessGrid } from '@clientele/contracts/custom-fields/field-access';
import type { Actor } from '@clientele/contracts/primitives';

/** A custom field as stored; its key is the id of its document. */
export interface CustomFieldRecord extends FieldSettings {
  type: CustomFieldType;
  currency: string | null;
  roles: FieldAccessGrid;
  /** A deleted field stays as a tombstone: what history says of its key never becomes another's. */
  status: 'active' | 'archived' | 'deleted';
  pack: PackId | null;
  /** Whether every client has its comparable value, so that lists can be sorted by it. */
  ready: boolean;
  /** The job that makes it ready. */
  preparingJobId: string | null;
  /** The job that checks or changes its values: meanwhile its definition stays as it is. */
  jobId: string | null;
  /** Whether that job changes the values: meanwhile nobody else may. */
  locked: boolean;
  /** Names the reservations of its values; grows whenever uniqueness is switched on. */
  uniqueGeneration: number;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

/** A stored field with its key. */
export interface SchemaField extends CustomFieldRecord {
  key: string;
}
