import { z } from 'zod';
import { auditActionSchema, auditSourceSchema, fieldChangeSchema } from '../audit.ts';
import { actorSchema, idSchema, momentSchema, pageQuerySchema } from '../primitives.ts';

export const clientHistoryEntrySchema = z
  .object({
    id: z.string(),
    action: auditActionSchema,
    source: auditSourceSchema,
    at: momentSchema,
    by: actorSchema,
    changes: z.array(fieldChangeSchema),
    bulkEditId: idSchema.nullable(),
    importId: idSchema.nullable(),
    restorable: z.boolean().describe('Whether the previous values can be put back'),
  })
  .meta({ id: 'ClientHistoryEntry' });
export type ClientHistoryEntry = z.infer<typeof clientHistoryEntrySchema>;

export const clientHistoryQuerySchema = pageQuerySchema;
