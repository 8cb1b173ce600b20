import { z } from 'zod';
import { fieldErrorSchema } from '../field-issue.ts';
import { idSchema } from '../primitives.ts';

/** Most records in one bulk request. */
export const BULK_ITEMS_MAXIMUM = 500;

/** Many records at once. Each is accepted or rejected by itself, so they are parsed one by one. */
export const bulkCreateSchema = z
  .strictObject({
    items: z
      .array(z.unknown())
      .min(1)
      .max(BULK_ITEMS_MAXIMUM)
      .describe('Up to 500 records, each as when it is created alone'),
  })
  .meta({ id: 'BulkCreate' });

/** The result for one record of a bulk request. */
export const bulkResultSchema = z
  .object({
    index: z.int().min(0).describe('Place in the request, from 0'),
    result: z.enum(['created', 'unchanged', 'rejected']).describe('What became of the record'),
    id: idSchema.nullable().describe('Identifier of the record here; null when it was rejected'),
    errors: z
      .array(fieldErrorSchema)
      .describe('Why it was rejected; empty otherwise')
      .meta({ examples: [[]] }),
  })
  .meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof bulkResultSchema>;

/** The results of a bulk request. */
export const bulkResultsSchema = z
  .object({
    items: z
      .array(bulkResultSchema)
      .describe('One result for each record, in the order of the request'),
    created: z.int().min(0).describe('Records created'),
    unchanged: z.int().min(0).describe('Pushed before, and recognised'),
    rejected: z.int().min(0).describe('Records refused'),
  })
  .meta({ id: 'BulkResults' });
export type BulkResults = z.infer<typeof bulkResultsSchema>;
