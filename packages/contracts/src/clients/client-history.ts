import { z } from 'zod';
import { auditActionSchema, auditSourceSchema, fieldChangeSchema } from '../audit.ts';
import { actorSchema, idSchema, momentSchema, pageQuerySchema } from '../primitives.ts';

/** One entry of a client's change history. */
export const clientHistoryEntrySchema = z
  .object({
    id: z
      .string()
      .describe('Identifier of the change')
      .meta({ examples: ['7Kx2mQ9sLtVbR4wNcYpZ'] }),
    action: auditActionSchema,
    source: auditSourceSchema,
    at: momentSchema.describe('When the change was made'),
    by: actorSchema.describe('Who made the change'),
    changes: z.array(fieldChangeSchema).describe('Fields that changed'),
    bulkEditId: idSchema
      .nullable()
      .describe('Bulk edit that made the change; null when none did')
      .meta({ examples: [null] }),
    importId: idSchema
      .nullable()
      .describe('Import that made the change; null when none did')
      .meta({ examples: [null] }),
    restorable: z.boolean().describe('Whether the previous values can be put back'),
  })
  .meta({ id: 'ClientHistoryEntry' });
export type ClientHistoryEntry = z.infer<typeof clientHistoryEntrySchema>;

export const clientHistoryQuerySchema = pageQuerySchema;
