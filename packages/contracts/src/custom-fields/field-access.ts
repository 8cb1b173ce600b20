import { z } from 'zod';
import { roleSchema } from '../roles.ts';
import { customKeySchema } from './custom-value.ts';

/**
 * Access of a role to a field: `none` does not know that it exists, `masked` sees only whether it
 * has a value, `read` sees the value, `write` may also change it.
 */
export const fieldAccessSchema = z.enum(['none', 'masked', 'read', 'write']).meta({
  id: 'FieldAccess',
  description:
    '`none` does not know that the field exists, `masked` sees only whether it holds a value, `read` sees it, `write` changes it too',
});
export type FieldAccess = z.infer<typeof fieldAccessSchema>;

/** Roles whose access can be set; the owner always has `write`, so that nobody is locked out. */
export const fieldRoleSchema = roleSchema
  .exclude(['owner'])
  .meta({ id: 'FieldRole', description: 'Role whose access is decided; the owner always writes' });
export type FieldRole = z.infer<typeof fieldRoleSchema>;
export const FIELD_ROLES = fieldRoleSchema.options;

/** Access to a field by role. */
export const fieldAccessGridSchema = z
  .record(fieldRoleSchema, fieldAccessSchema)
  .meta({ id: 'FieldAccessGrid', description: 'Access by role; the owner always writes' });
export type FieldAccessGrid = z.infer<typeof fieldAccessGridSchema>;

/** Changes of the access of roles to fields. */
export const updateFieldAccessSchema = z
  .strictObject({
    changes: z
      .array(
        z.strictObject({
          field: customKeySchema.describe('Key of the field'),
          role: fieldRoleSchema.describe('Whose access changes'),
          access: fieldAccessSchema.describe('The new access'),
        }),
      )
      .min(1)
      .max(500)
      .describe('Each change of one role on one field'),
  })
  .meta({ id: 'UpdateFieldAccessInput' });
export type UpdateFieldAccessInput = z.infer<typeof updateFieldAccessSchema>;
