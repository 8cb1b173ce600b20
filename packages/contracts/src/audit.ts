import { z } from 'zod';

/** What was done to the record. */
export const auditActionSchema = z
  .enum([
    'created',
    'updated',
    'archived',
    'trashed',
    'restored',
    'purged',
    'bulkEdited',
    'bulkEditUndone',
    'imported',
    'importUndone',
    'revealed',
  ])
  .meta({ id: 'AuditAction', description: 'What was done to the record' });
export type AuditAction = z.infer<typeof auditActionSchema>;

/** How the change came in. */
export const auditSourceSchema = z
  .enum(['app', 'api', 'bulkEdit', 'import', 'restore', 'system'])
  .meta({ id: 'AuditSource', description: 'By which way the change came in' });
export type AuditSource = z.infer<typeof auditSourceSchema>;

/** One changed field with its values before and after. */
export const fieldChangeSchema = z
  .object({
    field: z.string().describe('Dotted name of the field, such as `address.city`'),
    before: z.unknown().describe('Value before; absent or null when there was none'),
    after: z.unknown().describe('Value after; absent or null when it was emptied'),
    masked: z.literal(true).optional().describe('Something changed that the caller may not see'),
  })
  .meta({
    id: 'FieldChange',
    examples: [{ field: 'lastName', before: 'Martin', after: 'Durand' }],
  });
export type FieldChange = z.infer<typeof fieldChangeSchema>;
