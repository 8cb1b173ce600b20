import { z } from 'zod';
import { jobStatusSchema } from '../job-status.ts';
import { createdAtSchema, createdBySchema, idSchema } from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';
import { fieldSettingsSchema, fieldTypeSchema } from './custom-field.ts';
import { customKeySchema } from './custom-value.ts';

/**
 * Jobs on the values of every client: `prepare` makes new fields sortable, `checkTypeChange` tells
 * what a change of type would lose, `changeType` carries it out, `checkUnique` finds values that
 * two clients share, `erase` removes the values of a deleted field.
 */
export const fieldJobKindSchema = z
  .enum(['prepare', 'checkTypeChange', 'changeType', 'checkUnique', 'erase'])
  .meta({
    id: 'FieldJobKind',
    description:
      'Work on the values of every client: make them sortable, look what a change of type would lose, change the type, look for shared values, erase',
  });
export type FieldJobKind = z.infer<typeof fieldJobKindSchema>;

/** Most samples that a job keeps. */
export const JOB_SAMPLES_MAXIMUM = 50;

/** A sample: a value that does not convert, or that another client has too. */
export const fieldJobSampleSchema = z
  .object({
    clientId: idSchema.describe('Client who holds the value'),
    displayName: z
      .string()
      .describe('What to call the client on a page')
      .meta({ examples: ['Zoé Martin'] }),
    value: z
      .string()
      .describe('The value in the way, as text')
      .meta({ examples: ['very dry'] }),
  })
  .meta({ id: 'FieldJobSample' });
export type FieldJobSample = z.infer<typeof fieldJobSampleSchema>;

/** A job on field values with its progress. */
export const fieldJobSchema = z
  .object({
    id: idSchema,
    kind: fieldJobKindSchema,
    field: customKeySchema.nullable().describe('Key of the field; null when it is about several'),
    type: fieldTypeSchema.nullable().describe('The type to change to; null for other work'),
    status: jobStatusSchema,
    total: z.int().min(0).describe('Clients to go through, as counted at the start'),
    done: z.int().min(0).describe('Clients gone through so far'),
    kept: z.int().min(0).describe('Values that convert, or that nobody else has'),
    lost: z.int().min(0).describe('Values that do not convert, or that are not unique'),
    samples: z
      .array(fieldJobSampleSchema)
      .max(JOB_SAMPLES_MAXIMUM)
      .describe('Up to 50 of the values in the way'),
    failureCode: problemCodeSchema
      .nullable()
      .describe('Why it failed; null unless it did')
      .meta({ examples: [null] }),
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
  })
  .meta({ id: 'FieldJob' });
export type FieldJob = z.infer<typeof fieldJobSchema>;

/**
 * The new type of a field, and whether this is only a dry run. Values that do not convert make the
 * change fail, or are emptied with `loseValues`.
 */
export const createTypeChangeSchema = z
  .strictObject({
    type: fieldTypeSchema.describe('The type to change to'),
    settings: fieldSettingsSchema
      .pick({ options: true, decimals: true, minimum: true, maximum: true, maximumLength: true })
      .partial()
      .optional()
      .describe('Settings that the new type wants; the others stay'),
    dryRun: z
      .boolean()
      .describe('True only says what would be lost')
      .meta({ examples: [true] }),
    loseValues: z.boolean().default(false).describe('Empty the values that do not convert'),
  })
  .meta({ id: 'CreateTypeChangeInput' });
export type CreateTypeChangeInput = z.output<typeof createTypeChangeSchema>;
