import { z } from 'zod';
import { clientSchema } from '../clients/client.ts';
import { conditionTreeSchema } from '../conditions/condition.ts';
import { CURSOR_LENGTH_MAXIMUM, countSchema, idSchema } from '../primitives.ts';

export const PREVIEW_SAMPLES = 10;

/**
 * `count` answers how many; `details` adds steps, samples and what would change, which costs more.
 * With the `cursor` of an answer that said "at least", counting goes on from there.
 */
export const previewSegmentSchema = z
  .strictObject({
    criteria: conditionTreeSchema,
    segmentId: idSchema.optional().describe('The saved segment that is being edited'),
    details: z.boolean().default(false),
    cursor: z.string().min(1).max(CURSOR_LENGTH_MAXIMUM).optional(),
  })
  .meta({ id: 'PreviewSegmentInput' });
export type PreviewSegmentInput = z.output<typeof previewSegmentSchema>;

/**
 * How many are left when the outermost group had only its members up to this one: how a funnel
 * narrows (`all`, `none`), or how a choice widens (`any`).
 */
export const previewStepSchema = z
  .object({
    path: z.string().describe('Of the member, such as `all.2`'),
    count: countSchema,
  })
  .meta({ id: 'PreviewStep' });
export type PreviewStep = z.infer<typeof previewStepSchema>;

export const segmentPreviewSchema = z
  .object({
    count: countSchema,
    total: z.int().min(0).nullable().describe('Active clients; null unless details were asked for'),
    steps: z.array(previewStepSchema).nullable().describe('Null unless details were asked for'),
    samples: z.array(clientSchema).nullable(),
    change: z
      .object({ entering: countSchema, leaving: countSchema })
      .nullable()
      .describe('Against the saved segment'),
    cursor: z.string().nullable().describe('Where counting goes on, until it is exact'),
  })
  .meta({ id: 'SegmentPreview' });
export type SegmentPreview = z.infer<typeof segmentPreviewSchema>;
