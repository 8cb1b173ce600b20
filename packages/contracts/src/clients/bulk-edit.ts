import { z } from 'zod';
import { conditionTreeSchema } from '../conditions/condition.ts';
import { customKeySchema, customValueSchema } from '../custom-fields/custom-value.ts';
import { jobStatusSchema } from '../job-status.ts';
import { actorSchema, idSchema, momentSchema } from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';
import { clientLifecycleSchema, clientStatusSchema, TAG_LENGTH_MAXIMUM } from './client.ts';
import { segmentPinSchema } from './segment-pin.ts';

export const BULK_EDIT_IDS_MAXIMUM = 1_000;
export const BULK_EDIT_UNDO_HOURS = 24;
export const SELECTED_SEGMENTS_MAXIMUM = 10;

const tagsSchema = z.array(z.string().min(1).max(TAG_LENGTH_MAXIMUM)).min(1).max(10);

/** What to do to every selected client. */
export const bulkEditActionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('addTags'), tags: tagsSchema }),
    z.strictObject({ type: z.literal('removeTags'), tags: tagsSchema }),
    z.strictObject({ type: z.literal('assign'), assignedTo: idSchema.nullable() }),
    z.strictObject({ type: z.literal('changeStatus'), status: clientStatusSchema }),
    z.strictObject({
      type: z.literal('setField'),
      field: customKeySchema,
      value: customValueSchema.nullable(),
    }),
    z.strictObject({ type: z.literal('archive') }),
    z.strictObject({ type: z.literal('restore') }),
  ])
  .meta({ id: 'BulkEditAction' });

/** Asked for through the segment: see `pinSegmentClients`. */
export const pinActionSchema = z
  .strictObject({
    type: z.literal('pin'),
    segmentId: idSchema,
    pin: segmentPinSchema.nullable(),
  })
  .meta({ id: 'PinAction' });
export type BulkEditAction = z.infer<typeof bulkEditActionSchema | typeof pinActionSchema>;

/** Named clients, all that match what the list shows, or all of some segments. */
export const clientSelectionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('ids'),
      ids: z.array(idSchema).min(1).max(BULK_EDIT_IDS_MAXIMUM),
    }),
    z.strictObject({
      type: z.literal('filter'),
      lifecycle: clientLifecycleSchema.default('active'),
      status: clientStatusSchema.optional(),
      tag: z.string().min(1).max(TAG_LENGTH_MAXIMUM).optional(),
      assignedTo: idSchema.optional(),
      filter: conditionTreeSchema.optional(),
    }),
    z.strictObject({
      type: z.literal('segments'),
      include: z.array(idSchema).min(1).max(SELECTED_SEGMENTS_MAXIMUM).describe('In any of these'),
      exclude: z
        .array(idSchema)
        .max(SELECTED_SEGMENTS_MAXIMUM)
        .default([])
        .describe('And in none of these'),
    }),
  ])
  .meta({ id: 'ClientSelection' });
export type ClientSelection = z.output<typeof clientSelectionSchema>;

export const createBulkEditSchema = z
  .strictObject({
    action: bulkEditActionSchema,
    selection: clientSelectionSchema,
  })
  .meta({ id: 'CreateBulkEditInput' });
export type CreateBulkEditInput = z.output<typeof createBulkEditSchema>;

/** A bulk edit with its progress. `changed` clients were written, `unchanged` already were so. */
export const bulkEditSchema = z
  .object({
    id: idSchema,
    action: z.discriminatedUnion('type', [...bulkEditActionSchema.options, pinActionSchema]),
    status: jobStatusSchema,
    total: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    refused: z.int().min(0).describe('Clients that the change does not suit, left as they are'),
    failureCode: problemCodeSchema.nullable().describe('Why it failed, to be worded'),
    undo: z.object({
      status: z.enum([
        'available',
        'queued',
        'running',
        'done',
        'failed',
        'expired',
        'unavailable',
      ]),
      until: momentSchema.nullable(),
      restored: z.int().min(0),
      skipped: z.int().min(0).describe('Clients edited since, left as they are'),
    }),
    createdAt: momentSchema,
    createdBy: actorSchema,
  })
  .meta({ id: 'BulkEdit' });
export type BulkEdit = z.infer<typeof bulkEditSchema>;
