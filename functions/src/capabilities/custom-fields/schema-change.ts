import type { FieldChange } from '@clientele/contracts/audit';
import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import type { Actor } from '@clientele/contracts/primitives';
import type { AuditEntryRecord } from '../../platform/change-log.ts';
import type { Commit } from '../../platform/commit.ts';
import type { CustomFieldModel } from './custom-field.model.ts';
import type { CustomFieldRecord, SchemaField } from './custom-field.record.ts';
import type { FieldSchema } from './field-schema.ts';

type Entry = Pick<AuditEntryRecord, 'entity' | 'entityId' | 'action' | 'changes'>;

/** A change of the fields within a transaction, based on the schema that the transaction read. */
export class SchemaChange {
  readonly schema: FieldSchema;
  readonly commit: Commit;
  readonly at: Date;
  readonly by: Actor;
  readonly entries: Entry[] = [];
  /** The active fields as they will be after the change. */
  readonly active: Map<string, SchemaField>;
  sections: readonly FieldSection[];
  layoutChanged = false;
  readonly #fields: CustomFieldModel;
  readonly #organizationId: string;

  constructor(
    fields: CustomFieldModel,
    organizationId: string,
    schema: FieldSchema,
    of: { commit: Commit; at: Date; by: Actor },
  ) {
    this.#fields = fields;
    this.#organizationId = organizationId;
    this.schema = schema;
    this.commit = of.commit;
    this.at = of.at;
    this.by = of.by;
    this.sections = schema.sections;
    this.active = new Map(schema.active.map((field) => [field.key, field]));
  }

  create(key: string, record: CustomFieldRecord): void {
    this.#fields.stageNew(this.commit, this.#organizationId, key, record);
    this.active.set(key, { ...record, key });
  }

  /**
   * Stages properties of a field. The version grows unless `touched` is false, for upkeep that
   * nobody decided.
   */
  update(field: SchemaField, properties: Partial<CustomFieldRecord>, touched = true): void {
    const stamp = touched
      ? { version: field.version + 1, updatedAt: this.at, updatedBy: this.by }
      : {};
    const fields = { ...properties, ...stamp };
    this.#fields.stageFields(this.commit, this.#organizationId, field.key, fields);
    const after = { ...field, ...fields };
    if (after.status === 'active') this.active.set(field.key, after);
    else this.active.delete(field.key);
  }

  /**
   * Replaces the sections of the form. The layout's version grows, so that somebody who arranges it
   * at the same time gets a conflict.
   */
  arrange(sections: readonly FieldSection[]): void {
    this.sections = sections;
    this.layoutChanged = true;
  }

  /** Adds an audit entry about a field. */
  note(field: SchemaField, action: Entry['action'], changes: FieldChange[]): void {
    this.entries.push({ entity: 'customField', entityId: field.key, action, changes });
  }
}
