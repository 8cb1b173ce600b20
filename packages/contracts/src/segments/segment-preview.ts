import { z } from 'zod';
import { clientSchema } from '../clients/client.ts';
import { conditionTreeSchema } from '../conditions/condition.ts';
import { CURSOR_LENGTH_MAXIMUM, countSchema, idSchema } from '../primitives.ts';

/** Most sample clients of a preview. */
export const PREVIEW_SAMPLES = 10;

/**
 * Criteria to preview. The answer always has the count; `details` adds steps, samples and the
 * change of members, which costs more. With the `cursor` of an answer whose count was not exact,
 * counting continues.
 */
export const previewSegmentSchema = z
  .strictObject({
    criteria: conditionTreeSchema.describe('Whom the segment would hold'),
    segmentId: idSchema.optional().describe('The saved segment that is being edited'),
    details: z
      .boolean()
      .default(false)
      .describe('Whether to add total, steps, samples and change, which takes longer'),
    cursor: z
      .string()
      .min(1)
      .max(CURSOR_LENGTH_MAXIMUM)
      .optional()
      .describe('`cursor` of an answer whose count was not exact: counting goes on from there'),
  })
  .meta({ id: 'PreviewSegmentInput' });
export type PreviewSegmentInput = z.output<typeof previewSegmentSchema>;

/**
 * How many clients are left when the outermost group has only its members up to this one: how a
 * funnel narrows (`all`, `none`) or a choice widens (`any`).
 */
export const previewStepSchema = z
  .object({
    path: z
      .string()
      .describe('Place of the last member counted, such as `all.2`')
      .meta({ examples: ['all.0'] }),
    count: countSchema.describe('Clients left with the members up to this one'),
  })
  .meta({ id: 'PreviewStep' });
export type PreviewStep = z.infer<typeof previewStepSchema>;

/** The members that criteria would give a segment. */
export const segmentPreviewSchema = z
  .object({
    count: countSchema.describe('Clients who meet the criteria'),
    total: z.int().min(0).nullable().describe('Active clients; null unless details were asked for'),
    steps: z
      .array(previewStepSchema)
      .nullable()
      .describe('Clients left with each more member; null unless details were asked for'),
    samples: z
      .array(clientSchema)
      .nullable()
      .describe('Up to 10 clients who meet the criteria; null unless details were asked for')
      .meta({ examples: [null] }),
    change: z
      .object({
        entering: countSchema.describe('Clients who would enter'),
        leaving: countSchema.describe('Clients who would leave'),
      })
      .nullable()
      .describe('Who would enter and leave the saved segment; null without one'),
    cursor: z
      .string()
      .nullable()
      .describe('Where counting goes on, until it is exact')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'SegmentPreview' });
export type SegmentPreview = z.infer<typeof segmentPreviewSchema>;
