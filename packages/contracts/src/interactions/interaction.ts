import { z } from 'zod';
import { jsonParameter } from '../json-parameter.ts';
import {
  actorSchema,
  calendarDateSchema,
  createdAtSchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  updatedAtSchema,
  updatedBySchema,
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

/** Most characters of a title. */
export const INTERACTION_TITLE_LENGTH_MAXIMUM = 200;
/** Most characters of a formatted text, counted as HTML. */
export const INTERACTION_BODY_LENGTH_MAXIMUM = 20_000;
/** Most members that one entry can mention. */
export const MENTIONS_MAXIMUM = 20;
/** Most files of one entry. */
export const ATTACHMENTS_MAXIMUM = 10;
/** Most characters of a search text. */
export const TIMELINE_SEARCH_LENGTH_MAXIMUM = 100;

const manualShape = {
  at: momentSchema.describe('When it happened'),
  channel: interactionChannelSchema
    .nullable()
    .describe('By which way it happened; null when not said')
    .meta({ examples: ['phone'] }),
  direction: interactionDirectionSchema
    .nullable()
    .describe('Who began; null when not said')
    .meta({ examples: ['inbound'] }),
  visibility: interactionVisibilitySchema,
  title: z
    .string()
    .max(INTERACTION_TITLE_LENGTH_MAXIMUM)
    .nullable()
    .describe('Headline; null for none')
    .meta({ examples: ['Asked about colours'] }),
  body: z
    .string()
    .max(INTERACTION_BODY_LENGTH_MAXIMUM)
    .nullable()
    .describe(
      'Formatted text as HTML: p, br, strong, em, u, s, ul, ol, li, blockquote, a, and span with data-mention, the id of a member',
    )
    .meta({ examples: ['<p>Prefers warm tones.</p>'] }),
  pinned: z.boolean().describe('Whether it stands above the timeline'),
};

/** A new entry written by hand. `at` defaults to now. */
export const createInteractionSchema = z
  .strictObject({
    ...manualShape,
    attachmentIds: z
      .array(idSchema)
      .max(ATTACHMENTS_MAXIMUM)
      .describe('Uploaded files that belong to the entry, at most 10'),
  })
  .partial()
  .extend({ type: manualInteractionTypeSchema })
  .meta({ id: 'CreateInteractionInput' });
export type CreateInteractionInput = z.infer<typeof createInteractionSchema>;

/** A change of an entry; only named values change. */
export const updateInteractionSchema = createInteractionSchema
  .omit({ type: true })
  .meta({ id: 'UpdateInteractionInput' });
export type UpdateInteractionInput = z.infer<typeof updateInteractionSchema>;

/** One entry of a client's timeline. */
export const interactionSchema = z
  .object({
    ...manualShape,
    // No maximum length: cleaning may have made a stored text longer than inputs may be.
    title: z
      .string()
      .nullable()
      .describe('Headline; null for none')
      .meta({ examples: ['Asked about colours'] }),
    body: z
      .string()
      .nullable()
      .describe('Formatted text as HTML; null for none')
      .meta({ examples: ['<p>Prefers warm tones.</p>'] }),
    id: idSchema,
    clientId: idSchema.describe('Client with whom it happened'),
    type: interactionTypeSchema.meta({ examples: ['call'] }),
    by: actorSchema.describe('Who wrote it down, or did it'),
    mentions: z
      .array(z.string())
      .describe('Members whom the text names')
      .meta({ examples: [[]] }),
    attachments: z
      .array(attachmentSchema)
      .describe('Files that belong to the entry')
      .meta({ examples: [[]] }),
    appointment: z
      .object({
        id: idSchema.describe('Identifier of the appointment'),
        status: appointmentStatusSchema,
        endsAt: momentSchema.describe('When the appointment ends'),
        memberId: idSchema
          .nullable()
          .describe('Member who receives the client; null for nobody in particular'),
      })
      .nullable()
      .describe('The appointment as it is now; null for other types')
      .meta({ examples: [null] }),
    purchase: z
      .object({
        id: idSchema.describe('Identifier of the purchase'),
        amount: z.int().describe('Paid in all, in minor units'),
        refundedAmount: z.int().describe('Given back since, in minor units'),
        currency: z.string().describe('Currency of the amounts, ISO 4217'),
        lines: z.array(storedLineSchema).describe('What was bought'),
        reference: z
          .string()
          .nullable()
          .describe('Number of the receipt or invoice; null for none'),
        memberId: idSchema.nullable().describe('Member who sold; null for nobody in particular'),
      })
      .nullable()
      .describe('The purchase as it is now; null for other types')
      .meta({ examples: [null] }),
    message: z
      .object({
        id: idSchema.describe('Identifier of the message'),
        status: z.string().describe('How far sending got'),
      })
      .nullable()
      .describe('The message; null for other types')
      .meta({ examples: [null] }),
    changes: z
      .array(
        z.object({
          field: z.string().describe('Name of the field'),
          before: z.unknown().describe('Value before'),
          after: z.unknown().describe('Value after'),
        }),
      )
      .describe('What a change of consent, an import or a merge did')
      .meta({ examples: [[]] }),
    editable: z.boolean().describe('Whether the caller may change and delete it here'),
    trashedAt: momentSchema
      .nullable()
      .describe('When it was put in the trash; null when it is not there')
      .meta({ examples: [null] }),
    version: versionSchema,
    createdAt: createdAtSchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
  })
  .meta({ id: 'Interaction' });
export type Interaction = z.infer<typeof interactionSchema>;

/** Filters of the timeline for the events that one number of the statistics counts. */
export const countedEventsSchema = z
  .enum(['purchases', 'visits', 'completed', 'noShows', 'inbound'])
  .meta({
    id: 'CountedEvents',
    description: 'The events that one number of the statistics counts',
  });
export type CountedEvents = z.infer<typeof countedEventsSchema>;

/**
 * Query of a timeline, newest first. `from` and `to` are days in the organisation's time zone, both
 * inclusive.
 */
export const interactionListQuerySchema = pageQuerySchema.extend({
  types: jsonParameter(z.array(interactionTypeSchema).min(1).max(11))
    .optional()
    .describe('Only these types, as a JSON array: `["note","call"]`'),
  channel: interactionChannelSchema.optional().describe('Only what happened by this way'),
  authorId: idSchema.optional().describe('Only what this member wrote down or did'),
  from: calendarDateSchema.optional().describe('First day, on the organisation’s calendar'),
  to: calendarDateSchema.optional().describe('Last day, included'),
  q: z
    .string()
    .min(1)
    .max(TIMELINE_SEARCH_LENGTH_MAXIMUM)
    .optional()
    .describe('Only entries whose text holds these words'),
  counted: countedEventsSchema
    .optional()
    .describe('Only the events behind this number of the statistics'),
  pinned: z.stringbool().optional().describe('`true`: only pinned entries; `false`: only others'),
  trashed: z
    .stringbool()
    .default(false)
    .describe('`true`: entries in the trash instead of those in use'),
});
export type InteractionListQuery = z.output<typeof interactionListQuerySchema>;

/** One change of an entry written by hand. */
export const interactionRevisionSchema = z
  .object({
    id: z
      .string()
      .describe('Identifier of the change')
      .meta({ examples: ['7Kx2mQ9sLtVbR4wNcYpZ'] }),
    action: z
      .enum(['created', 'updated', 'trashed', 'restored'])
      .describe('What was done to the entry'),
    at: momentSchema.describe('When the change was made'),
    by: actorSchema.describe('Who made the change'),
    changes: z
      .array(
        z.object({
          field: z.string().describe('Name of the field'),
          before: z.unknown().describe('Value before'),
          after: z.unknown().describe('Value after'),
        }),
      )
      .describe('Fields that changed')
      .meta({ examples: [[{ field: 'title', before: 'Asked', after: 'Asked about colours' }]] }),
  })
  .meta({ id: 'InteractionRevision' });
export type InteractionRevision = z.infer<typeof interactionRevisionSchema>;
