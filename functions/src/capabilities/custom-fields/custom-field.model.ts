import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { BaseModel, type Stored, toPlain } from '../../platform/base-model.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database, MeteredTransaction } from '../../platform/database.ts';
import type { CustomFieldRecord } from './custom-field.record.ts';

/**
 * Upper bound of one read: more than an organisation can have of active fields, archived ones and
 * tombstones together.
 */
const FIELDS_READ_MAXIMUM = 1_000;

export class CustomFieldModel extends BaseModel<CustomFieldRecord> {
  protected override readonly collectionName = 'customFields';

  /** Every field of the organisation, including tombstones of deleted ones. */
  async all(organizationId: string): Promise<Stored<CustomFieldRecord>[]> {
    return this.query(organizationId, { limit: FIELDS_READ_MAXIMUM });
  }

  async allIn(
    transaction: MeteredTransaction,
    organizationId: string,
  ): Promise<Stored<CustomFieldRecord>[]> {
    const snapshots = await transaction.query(this.collection(organizationId), {
      limit: FIELDS_READ_MAXIMUM,
    });
    return snapshots.flatMap((snapshot) => this.toStored(snapshot) ?? []);
  }

  stageNew(commit: Commit, organizationId: string, key: string, record: CustomFieldRecord): void {
    this.stageCreate(commit, organizationId, key, record);
  }

  stageFields(
    commit: Commit,
    organizationId: string,
    key: string,
    fields: Partial<CustomFieldRecord>,
  ): void {
    commit.update(this.reference(organizationId, key), fields);
  }
}

/** The layout of the client form, with the counters by which caches notice changes. */
export interface FieldLayoutRecord {
  sections: FieldSection[];
  /**
   * Grows with every change of the layout or of field access; callers name it when they change
   * either.
   */
  version: number;
  /** Grows with every change of any field; tells whether a cached schema is still valid. */
  revision: number;
}

/** `settings/clientFields`: one document, so that a new arrangement is a single atomic write. */
export class FieldLayoutModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(organizationId: string): Promise<FieldLayoutRecord | null> {
    const snapshot = await this.#database.read(this.#reference(organizationId));
    return (toPlain(snapshot.data()) as FieldLayoutRecord | undefined) ?? null;
  }

  async findIn(
    transaction: MeteredTransaction,
    organizationId: string,
  ): Promise<FieldLayoutRecord | null> {
    const snapshot = await transaction.read(this.#reference(organizationId));
    return (toPlain(snapshot.data()) as FieldLayoutRecord | undefined) ?? null;
  }

  stage(commit: Commit, organizationId: string, record: FieldLayoutRecord): void {
    commit.set(this.#reference(organizationId), record);
  }

  #reference(organizationId: string) {
    return this.#database
      .collection(`organizations/${organizationId}/settings`)
      .doc('clientFields');
  }
}
