import { z } from 'zod';
import { conditionTreeSchema } from '../conditions/condition.ts';
import { customKeySchema, customValueSchema } from '../custom-fields/custom-value.ts';
import { jobStatusSchema } from '../job-status.ts';
import { createdAtSchema, createdBySchema, idSchema, momentSchema } from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';
import { clientLifecycleSchema, clientStatusSchema, TAG_LENGTH_MAXIMUM } from './client.ts';
import { segmentPinSchema } from './segment-pin.ts';

/** Most clients that a selection can name one by one. */
export const BULK_EDIT_IDS_MAXIMUM = 1_000;
/** Hours after its end within which a bulk edit can be undone. */
export const BULK_EDIT_UNDO_HOURS = 24;
/** Most segments to include, and most to exclude, in a selection. */
export const SELECTED_SEGMENTS_MAXIMUM = 10;

const tagsSchema = z.array(z.string().min(1).max(TAG_LENGTH_MAXIMUM)).min(1).max(10);

/** What to do to every selected client. */
export const bulkEditActionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('addTags').describe('Adds tags'),
      tags: tagsSchema.describe('Tags to add').meta({ examples: [['VIP']] }),
    }),
    z.strictObject({
      type: z.literal('removeTags').describe('Takes tags away'),
      tags: tagsSchema.describe('Tags to take away'),
    }),
    z.strictObject({
      type: z.literal('assign').describe('Gives the clients to a member'),
      assignedTo: idSchema
        .nullable()
        .describe('Member who looks after them from now on; null for nobody'),
    }),
    z.strictObject({
      type: z.literal('changeStatus').describe('Changes the status'),
      status: clientStatusSchema.describe('The new status'),
    }),
    z.strictObject({
      type: z.literal('setField').describe('Sets a custom field'),
      field: customKeySchema.describe('Key of the custom field'),
      value: customValueSchema.nullable().describe('The new value; null empties the field'),
    }),
    z.strictObject({ type: z.literal('archive').describe('Archives the clients') }),
    z.strictObject({
      type: z.literal('restore').describe('Brings archived or trashed clients back'),
    }),
  ])
  .meta({ id: 'BulkEditAction' });

/** Pinning clients into a segment; requested through `pinSegmentClients`. */
export const pinActionSchema = z
  .strictObject({
    type: z.literal('pin').describe('Pins the clients in or out of a segment'),
    segmentId: idSchema.describe('The segment'),
    pin: segmentPinSchema.nullable().describe('Kept in, kept out, or null: the pin is taken away'),
  })
  .meta({ id: 'PinAction' });
export type BulkEditAction = z.infer<typeof bulkEditActionSchema | typeof pinActionSchema>;

/** A selection of clients: named one by one, by the filter of a list, or by segments. */
export const clientSelectionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('ids').describe('Clients named one by one'),
      ids: z
        .array(idSchema)
        .min(1)
        .max(BULK_EDIT_IDS_MAXIMUM)
        .describe('Identifiers of the clients'),
    }),
    z.strictObject({
      type: z.literal('filter').describe('All clients that match a filter'),
      lifecycle: clientLifecycleSchema
        .default('active')
        .describe('Only clients whose record stands here'),
      status: clientStatusSchema.optional().describe('Only clients of this status'),
      tag: z
        .string()
        .min(1)
        .max(TAG_LENGTH_MAXIMUM)
        .optional()
        .describe('Only clients with this tag'),
      assignedTo: idSchema.optional().describe('Only clients whom this member looks after'),
      filter: conditionTreeSchema.optional().describe('Only clients that meet these criteria'),
    }),
    z.strictObject({
      type: z.literal('segments').describe('All clients of some segments'),
      include: z
        .array(idSchema)
        .min(1)
        .max(SELECTED_SEGMENTS_MAXIMUM)
        .describe('Clients in any of these segments'),
      exclude: z
        .array(idSchema)
        .max(SELECTED_SEGMENTS_MAXIMUM)
        .default([])
        .describe('And in none of these segments'),
    }),
  ])
  .meta({ id: 'ClientSelection' });
export type ClientSelection = z.output<typeof clientSelectionSchema>;

/** The action of a bulk edit, and the clients to change. */
export const createBulkEditSchema = z
  .strictObject({
    action: bulkEditActionSchema.describe('What to do to every selected client'),
    selection: clientSelectionSchema.describe('Which clients to change'),
  })
  .meta({ id: 'CreateBulkEditInput' });
export type CreateBulkEditInput = z.output<typeof createBulkEditSchema>;

/**
 * A bulk edit with its progress. `changed` clients were written, `unchanged` ones needed no change.
 */
export const bulkEditSchema = z
  .object({
    id: idSchema,
    action: z
      .discriminatedUnion('type', [...bulkEditActionSchema.options, pinActionSchema])
      .describe('What is done to every selected client'),
    status: jobStatusSchema,
    total: z.int().min(0).describe('Clients selected'),
    changed: z.int().min(0).describe('Clients written so far'),
    unchanged: z.int().min(0).describe('Clients who already were so'),
    refused: z.int().min(0).describe('Clients that the change does not suit, left as they are'),
    failureCode: problemCodeSchema
      .nullable()
      .describe('Why it failed; null unless it did')
      .meta({ examples: [null] }),
    undo: z
      .object({
        status: z
          .enum(['available', 'queued', 'running', 'done', 'failed', 'expired', 'unavailable'])
          .describe('Where undoing stands; `unavailable` before the edit is done'),
        until: momentSchema
          .nullable()
          .describe('Until when it can be undone; null while it cannot'),
        restored: z.int().min(0).describe('Clients put back as they were'),
        skipped: z.int().min(0).describe('Clients edited since, left as they are'),
      })
      .describe('Whether it can be put back, and how far that got'),
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
  })
  .meta({ id: 'BulkEdit' });
export type BulkEdit = z.infer<typeof bulkEditSchema>;
