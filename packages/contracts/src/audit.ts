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
  .meta({ id: 'AuditAction' });
export type AuditAction = z.infer<typeof auditActionSchema>;

/** By which way the change came in. */
export const auditSourceSchema = z
  .enum(['app', 'api', 'bulkEdit', 'import', 'restore', 'system'])
  .meta({ id: 'AuditSource' });
export type AuditSource = z.infer<typeof auditSourceSchema>;

export const fieldChangeSchema = z
  .object({
    field: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    masked: z.literal(true).optional().describe('Something changed that the caller may not see'),
  })
  .meta({ id: 'FieldChange' });
export type FieldChange = z.infer<typeof fieldChangeSchema>;
