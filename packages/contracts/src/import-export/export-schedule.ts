import { z } from 'zod';
import {
  actorSchema,
  createdAtSchema,
  createdBySchema,
  idSchema,
  momentSchema,
  updatedAtSchema,
  updatedBySchema,
  versionSchema,
} from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';
import { exportDefinitionSchema, exportJobSchema, shownDefinitionSchema } from './export-job.ts';

/** Most schedules of an organisation. */
export const EXPORT_SCHEDULES_MAXIMUM = 20;
/** Most characters of a schedule's name. */
export const SCHEDULE_NAME_LENGTH_MAXIMUM = 100;

/** How often a schedule runs. */
export const exportFrequencySchema = z
  .enum(['daily', 'weekly', 'monthly'])
  .meta({ id: 'ExportFrequency', description: 'How often it runs' });
export type ExportFrequency = z.infer<typeof exportFrequencySchema>;

/** What a run exports: everything, or with `delta` only what changed since the run before. */
export const exportScopeSchema = exportJobSchema.shape.scope.meta({
  id: 'ExportScope',
  description: '`full`: everything; `delta`: only what changed since the run before',
});
export type ExportScope = z.infer<typeof exportScopeSchema>;

/** How many files are kept, or for how long. */
export const exportRetentionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('count').describe('Keep so many files'),
      count: z.int().min(1).max(365).describe('Files kept; the oldest goes first'),
    }),
    z.strictObject({
      type: z.literal('age').describe('Keep files so long'),
      days: z.int().min(1).max(1_100).describe('Days a file is kept'),
    }),
  ])
  .meta({ id: 'ExportRetention' });
export type ExportRetention = z.infer<typeof exportRetentionSchema>;

/** When a schedule runs, in the organisation's time zone. */
export const exportTimingSchema = z
  .strictObject({
    frequency: exportFrequencySchema,
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe('HH:MM, on the organisation’s clock'),
    weekday: z
      .int()
      .min(1)
      .max(7)
      .nullable()
      .describe('Day of a weekly one: 1 is Monday, 7 Sunday; null otherwise'),
    monthDay: z
      .int()
      .min(1)
      .max(31)
      .nullable()
      .describe('Day of a monthly one, the last where the month is shorter; null otherwise'),
  })
  .meta({
    id: 'ExportTiming',
    examples: [{ frequency: 'weekly', time: '06:30', weekday: 1, monthDay: null }],
  });
export type ExportTiming = z.infer<typeof exportTimingSchema>;

const shape = {
  name: z
    .string()
    .min(1)
    .max(SCHEDULE_NAME_LENGTH_MAXIMUM)
    .describe('What the schedule is called')
    .meta({ examples: ['Weekly list'] }),
  definition: exportDefinitionSchema.describe('What is exported; named clients cannot be').meta({
    examples: [
      {
        entity: 'clients',
        selection: { type: 'filter' },
        columns: ['number', 'lastName', 'email'],
        format: 'csv',
        language: 'en',
      },
    ],
  }),
  timing: exportTimingSchema.describe('When it runs'),
  scope: exportScopeSchema,
  retention: exportRetentionSchema.describe('How many files are kept, or how long'),
};

/** A new schedule; its creator becomes the owner, with whose rights it runs. */
export const createExportScheduleSchema = z
  .strictObject(shape)
  .meta({ id: 'CreateExportScheduleInput' });
export type CreateExportScheduleInput = z.output<typeof createExportScheduleSchema>;

/** A change of a schedule; the member becomes its owner, with whose rights it runs. */
export const updateExportScheduleSchema = z
  .strictObject({
    ...shape,
    paused: z
      .boolean()
      .describe('Whether it is put on hold')
      .meta({ examples: [true] }),
  })
  .partial()
  .meta({ id: 'UpdateExportScheduleInput' });
export type UpdateExportScheduleInput = z.output<typeof updateExportScheduleSchema>;

/** A scheduled export with its last run. */
export const exportScheduleSchema = z
  .object({
    ...shape,
    definition: shownDefinitionSchema.describe('What is exported'),
    id: idSchema,
    owner: actorSchema.describe('With whose rights it runs'),
    paused: z.boolean().describe('Whether it is put on hold'),
    stoppedCode: problemCodeSchema
      .nullable()
      .describe('Why it stopped by itself; null while it has not')
      .meta({ examples: [null] }),
    nextRunAt: momentSchema.nullable().describe('When it runs next; null while it does not run'),
    lastRun: exportJobSchema
      .nullable()
      .describe('The last export it made; null before any')
      .meta({ examples: [null] }),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
  })
  .meta({ id: 'ExportSchedule' });
export type ExportSchedule = z.infer<typeof exportScheduleSchema>;
