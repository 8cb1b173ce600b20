import { z } from 'zod';
import { jsonParameter } from '../json-parameter.ts';
import {
  actorSchema,
  calendarDateSchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  versionSchema,
} from '../primitives.ts';
import { appointmentStatusSchema } from './appointment.ts';
import { attachmentSchema } from './attachment.ts';
import {
  interactionChannelSchema,
  interactionDirectionSchema,
  interactionTypeSchema,
  interactionVisibilitySchema,
  manualInteractionTypeSchema,
} from './interaction-type.ts';
import { storedLineSchema } from './purchase.ts';

export const INTERACTION_TITLE_LENGTH_MAXIMUM = 200;
/** Of the formatted text as HTML. */
export const INTERACTION_BODY_LENGTH_MAXIMUM = 20_000;
export const MENTIONS_MAXIMUM = 20;
export const ATTACHMENTS_MAXIMUM = 10;
export const TIMELINE_SEARCH_LENGTH_MAXIMUM = 100;

const manualShape = {
  at: momentSchema.describe('When it happened'),
  channel: interactionChannelSchema.nullable(),
  direction: interactionDirectionSchema.nullable(),
  visibility: interactionVisibilitySchema,
  title: z.string().max(INTERACTION_TITLE_LENGTH_MAXIMUM).nullable(),
  body: z
    .string()
    .max(INTERACTION_BODY_LENGTH_MAXIMUM)
    .nullable()
    .describe(
      'Formatted text as HTML: p, br, strong, em, u, s, ul, ol, li, blockquote, a, and span with data-mention, the id of a member',
    ),
  pinned: z.boolean(),
};

/** What people write down themselves. `at` is now when it is left out. */
export const createInteractionSchema = z
  .strictObject({
    ...manualShape,
    attachmentIds: z.array(idSchema).max(ATTACHMENTS_MAXIMUM),
  })
  .partial()
  .extend({ type: manualInteractionTypeSchema })
  .meta({ id: 'CreateInteractionInput' });
export type CreateInteractionInput = z.infer<typeof createInteractionSchema>;

export const updateInteractionSchema = createInteractionSchema
  .omit({ type: true })
  .meta({ id: 'UpdateInteractionInput' });
export type UpdateInteractionInput = z.infer<typeof updateInteractionSchema>;

/** One entry of a client's timeline. */
export const interactionSchema = z
  .object({
    ...manualShape,
    // What is stored is cleaned, and may have grown by it.
    title: z.string().nullable(),
    body: z.string().nullable(),
    id: idSchema,
    clientId: idSchema,
    type: interactionTypeSchema,
    by: actorSchema.describe('Who wrote it down, or did it'),
    mentions: z.array(z.string()).describe('Members whom the text names'),
    attachments: z.array(attachmentSchema),
    appointment: z
      .object({
        id: idSchema,
        status: appointmentStatusSchema,
        endsAt: momentSchema,
        memberId: idSchema.nullable(),
      })
      .nullable(),
    purchase: z
      .object({
        id: idSchema,
        amount: z.int(),
        refundedAmount: z.int(),
        currency: z.string(),
        lines: z.array(storedLineSchema),
        reference: z.string().nullable(),
        memberId: idSchema.nullable(),
      })
      .nullable(),
    message: z.object({ id: idSchema, status: z.string() }).nullable(),
    changes: z
      .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
      .describe('What a change of consent, an import or a merge did'),
    editable: z.boolean().describe('Whether the caller may change and delete it here'),
    trashedAt: momentSchema.nullable(),
    version: versionSchema,
    createdAt: momentSchema,
    updatedAt: momentSchema,
    updatedBy: actorSchema,
  })
  .meta({ id: 'Interaction' });
export type Interaction = z.infer<typeof interactionSchema>;

/** The events that one number of the statistics counts. */
export const countedEventsSchema = z
  .enum(['purchases', 'visits', 'completed', 'noShows', 'inbound'])
  .meta({ id: 'CountedEvents' });
export type CountedEvents = z.infer<typeof countedEventsSchema>;

/** Newest first. `from` and `to` are days of the organisation, both inclusive. */
export const interactionListQuerySchema = pageQuerySchema.extend({
  types: jsonParameter(z.array(interactionTypeSchema).min(1).max(11)).optional(),
  channel: interactionChannelSchema.optional(),
  authorId: idSchema.optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  q: z.string().min(1).max(TIMELINE_SEARCH_LENGTH_MAXIMUM).optional(),
  counted: countedEventsSchema.optional(),
  pinned: z.stringbool().optional(),
  trashed: z.stringbool().default(false),
});
export type InteractionListQuery = z.output<typeof interactionListQuerySchema>;

/** One change of an entry written by hand. */
export const interactionRevisionSchema = z
  .object({
    id: z.string(),
    action: z.enum(['created', 'updated', 'trashed', 'restored']),
    at: momentSchema,
    by: actorSchema,
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'InteractionRevision' });
export type InteractionRevision = z.infer<typeof interactionRevisionSchema>;
