import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import type { Role } from '@clientele/contracts/roles';
import type { SchemaField } from './custom-field.record.ts';
import { type FieldSchema, memberFieldOf } from './field-schema.ts';

/** A field in wire shape for members who manage fields; `role` is the caller's own. */
export function presentCustomField(field: SchemaField, role: Role): CustomField {
  return {
    ...memberFieldOf(field, role),
    roles: field.roles,
    status: field.status === 'active' ? 'active' : 'archived',
    pack: field.pack,
    jobId: field.jobId,
    version: field.version,
    createdAt: field.createdAt.toISOString(),
    createdBy: field.createdBy,
    updatedAt: field.updatedAt.toISOString(),
    updatedBy: field.updatedBy,
  };
}

/** Every field, archived ones too, with the layout. */
export function presentCatalog(schema: FieldSchema, role: Role) {
  return {
    items: schema.fields.map((field) => presentCustomField(field, role)),
    layout: { sections: [...schema.sections], version: schema.version },
    version: schema.version,
  };
}
