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
  /**
   * A deleted field stays as a tombstone, so that its key, which histories mention, is never used
   * for another field.
   */
  status: 'active' | 'archived' | 'deleted';
  pack: PackId | null;
  /** Whether every client has a comparable value for it; only then lists can be sorted by it. */
  ready: boolean;
  /** The job that makes it ready. */
  preparingJobId: string | null;
  /** The job that checks or changes its values; while it runs the definition cannot be changed. */
  jobId: string | null;
  /** Whether that job changes the values; while it runs nobody else may write them. */
  locked: boolean;
  /**
   * Part of the ids under which unique values are reserved. Grows whenever uniqueness is switched
   * on, so that old reservations no longer count.
   */
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
