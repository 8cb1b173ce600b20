import { z } from 'zod';
import { clientSelectionSchema } from '../clients/bulk-edit.ts';
import { clientSchema } from '../clients/client.ts';
import { clientSortFieldSchema } from '../clients/client-list.ts';
import { segmentPinSchema } from '../clients/segment-pin.ts';
import { type Condition, conditionSchema, conditionTreeSchema } from '../conditions/condition.ts';
import { explainedNodeSchema } from '../conditions/explained-node.ts';
import {
  createdAtSchema,
  createdBySchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  updatedAtSchema,
  updatedBySchema,
  versionSchema,
} from '../primitives.ts';
import { segmentRebuildSchema } from './segment-rebuild.ts';

/** Most active segments of an organisation. */
export const SEGMENTS_MAXIMUM = 1_000;
export const SEGMENT_NAME_LENGTH_MAXIMUM = 100;
export const SEGMENT_DESCRIPTION_LENGTH_MAXIMUM = 500;
/** Most levels of segments that name other segments. */
export const SEGMENT_REFERENCE_DEPTH_MAXIMUM = 5;

/** `dynamic`: clients that meet the criteria belong. `static`: clients that were put in by hand. */
export const segmentKindSchema = z.enum(['dynamic', 'static']).meta({
  id: 'SegmentKind',
  description:
    '`dynamic`: whoever meets the criteria belongs; `static`: whoever was put in, until taken out',
});
export type SegmentKind = z.infer<typeof segmentKindSchema>;

export const segmentStatusSchema = z.enum(['active', 'archived']).meta({
  id: 'SegmentStatus',
  description: 'Whether the segment is in use; nobody belongs to an archived one',
});
export type SegmentStatus = z.infer<typeof segmentStatusSchema>;

/** Replaces a condition on a field that the reader may not see. */
export const hiddenConditionSchema = z
  .strictObject({
    hidden: z.literal(true).describe('Stands for a condition over what the reader may not see'),
  })
  .meta({ id: 'HiddenCondition' });
export type HiddenCondition = z.infer<typeof hiddenConditionSchema>;

export type ShownGroup = { all: ShownNode[] } | { any: ShownNode[] } | { none: ShownNode[] };
export type ShownNode = Condition | HiddenCondition | ShownGroup;

const shownNodeSchema: z.ZodType<ShownNode> = z
  .lazy(() => z.union([conditionSchema, hiddenConditionSchema, shownGroupSchema]))
  .meta({ id: 'ShownNode' });
const shownMembersSchema = z.array(shownNodeSchema);
/** Criteria as a reader may see them. */
export const shownGroupSchema: z.ZodType<ShownGroup> = z
  .union([
    z.strictObject({ all: shownMembersSchema.describe('Every one of these must hold') }),
    z.strictObject({ any: shownMembersSchema.describe('At least one of these must hold') }),
    z.strictObject({ none: shownMembersSchema.describe('Not one of these may hold') }),
  ])
  .meta({ id: 'ShownGroup' });

/** A use of a segment, which prevents archiving it. */
export const segmentUseSchema = z
  .object({
    kind: z.enum(['segment', 'exportSchedule']).describe('What kind of thing uses the segment'),
    id: idSchema.describe('Identifier of what uses it'),
    name: z
      .string()
      .describe('Name of what uses it')
      .meta({ examples: ['Weekly list'] }),
  })
  .meta({ id: 'SegmentUse' });
export type SegmentUse = z.infer<typeof segmentUseSchema>;

export const segmentSizeSchema = z
  .object({
    day: z
      .string()
      .describe('Calendar date, YYYY-MM-DD')
      .meta({ examples: ['2026-03-14'] }),
    size: z.int().min(0).describe('Members at the end of the day'),
  })
  .meta({ id: 'SegmentSize' });

/**
 * A segment in wire shape. Numbers are null where they would reveal what the reader may not see.
 */
export const segmentSchema = z
  .object({
    id: idSchema,
    name: z
      .string()
      .describe('Name of the segment')
      .meta({ examples: ['Active clients'] }),
    description: z
      .string()
      .describe('What the segment is for; may be empty')
      .meta({ examples: [''] }),
    kind: segmentKindSchema,
    status: segmentStatusSchema,
    criteria: shownGroupSchema.nullable().describe('Whom it holds; null for a static segment'),
    hidden: z
      .boolean()
      .describe(
        'Whether it rests on fields that the reader may not see, directly or through another',
      ),
    size: z
      .int()
      .min(0)
      .nullable()
      .describe('Clients who belong now; null when the reader may not know'),
    trend: z
      .array(segmentSizeSchema)
      .nullable()
      .describe(
        'Size on each of the last 30 days that were counted; null when the reader may not know',
      ),
    lastMoveAt: momentSchema
      .nullable()
      .describe('When somebody last entered or left; null for never'),
    usedBy: z
      .array(segmentUseSchema)
      .describe('Other segments and scheduled exports that rest on it'),
    rebuild: segmentRebuildSchema.nullable().describe('The last rebuild; null for none'),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
  })
  .meta({ id: 'Segment' });
export type Segment = z.infer<typeof segmentSchema>;

const nameSchema = z.string().min(1).max(SEGMENT_NAME_LENGTH_MAXIMUM);
const descriptionSchema = z.string().max(SEGMENT_DESCRIPTION_LENGTH_MAXIMUM);

export const createSegmentSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('dynamic').describe('Clients belong who meet the criteria'),
      name: nameSchema.describe('Name of the segment').meta({ examples: ['Active clients'] }),
      description: descriptionSchema.default('').describe('What the segment is for'),
      criteria: conditionTreeSchema.describe('Whom the segment holds'),
    }),
    z.strictObject({
      kind: z.literal('static').describe('Clients belong who are pinned in'),
      name: nameSchema.describe('Name of the segment'),
      description: descriptionSchema.default('').describe('What the segment is for'),
    }),
  ])
  .meta({ id: 'CreateSegmentInput' });
export type CreateSegmentInput = z.output<typeof createSegmentSchema>;

/** A change of a segment; only named values change. Only dynamic segments have `criteria`. */
export const updateSegmentSchema = z
  .strictObject({
    name: nameSchema.describe('Name of the segment').meta({ examples: ['Active clients'] }),
    description: descriptionSchema.describe('What the segment is for'),
    criteria: conditionTreeSchema.describe('Whom the segment holds; of dynamic segments only'),
  })
  .partial()
  .meta({ id: 'UpdateSegmentInput' });
export type UpdateSegmentInput = z.output<typeof updateSegmentSchema>;

export const segmentListQuerySchema = pageQuerySchema.extend({
  status: segmentStatusSchema.default('active').describe('Segments in use, or archived ones'),
});
export type SegmentListQuery = z.output<typeof segmentListQuerySchema>;

/** Name of an active segment, for choosing one. */
export const segmentNameSchema = z
  .object({
    id: idSchema,
    name: z
      .string()
      .describe('Name of the segment')
      .meta({ examples: ['Active clients'] }),
    kind: segmentKindSchema,
    hidden: z.boolean().describe('Whether it rests on fields that the reader may not see'),
  })
  .meta({ id: 'SegmentName' });
export type SegmentName = z.infer<typeof segmentNameSchema>;

export const segmentClientsQuerySchema = pageQuerySchema.extend({
  sort: z
    .templateLiteral([z.enum(['', '-']), clientSortFieldSchema])
    .default('name')
    .describe('Order of the list: `name` ascending, `-name` descending'),
});
export type SegmentClientsQuery = z.output<typeof segmentClientsQuerySchema>;

/** A client in a segment, and since when. */
export const segmentClientSchema = z
  .object({
    client: clientSchema.describe('The client who belongs'),
    enteredAt: momentSchema
      .nullable()
      .describe('When the client entered; null when that is not known'),
    pin: segmentPinSchema
      .nullable()
      .describe('Decided by hand; null when the criteria decide')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'SegmentClient' });
export type SegmentClient = z.infer<typeof segmentClientSchema>;

/**
 * Pins for selected clients. `null` removes a pin: the criteria decide again, and a static segment
 * loses the client.
 */
export const pinClientsSchema = z
  .strictObject({
    selection: clientSelectionSchema.describe('Which clients to pin'),
    pin: segmentPinSchema
      .nullable()
      .describe('Keep in, keep out, or null to let the criteria decide again'),
  })
  .meta({ id: 'PinClientsInput' });
export type PinClientsInput = z.output<typeof pinClientsSchema>;

/** A segment as the page of a client shows it. */
export const clientSegmentSchema = z
  .object({
    segment: segmentNameSchema.describe('The segment'),
    member: z.boolean().describe('Whether the client belongs to it now'),
    pin: segmentPinSchema.nullable().describe('Decided by hand; null when the criteria decide'),
    enteredAt: momentSchema
      .nullable()
      .describe('When the client last entered; null when never or not known'),
    leftAt: momentSchema.nullable().describe('When the client last left; null when never'),
  })
  .meta({ id: 'ClientSegment' });
export type ClientSegment = z.infer<typeof clientSegmentSchema>;

/** Why a client is in a segment or not: for each condition, whether the client meets it now. */
export const segmentExplanationSchema = clientSegmentSchema
  .extend({
    lifecycleAllows: z.boolean().describe('Only active clients belong to segments'),
    criteria: explainedNodeSchema
      .nullable()
      .describe('The criteria, each part explained; null for a static segment'),
  })
  .meta({ id: 'SegmentExplanation' });
export type SegmentExplanation = z.infer<typeof segmentExplanationSchema>;
