import { z } from 'zod';
import { fieldErrorSchema } from '../field-issue.ts';
import { FILE_NAME_LENGTH_MAXIMUM } from '../interactions/attachment.ts';
import {
  createdAtSchema,
  createdBySchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  versionSchema,
} from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';
import { importReadingSchema } from './import-reading.ts';
import { importEntitySchema, importSettingsSchema } from './import-settings.ts';

/** Days after its end within which an import can be undone. */
export const IMPORT_UNDO_DAYS = 30;
/** Most rows in one chunk, which is written in one commit. */
export const IMPORT_CHUNK_ROWS = 300;
/** Rows that a preview shows. */
export const PREVIEW_ROWS = 20;

/** Query of an upload: the name of the file, and what its rows are. */
export const createImportQuerySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(FILE_NAME_LENGTH_MAXIMUM)
    .describe('Name of the file, with extension'),
  entity: importEntitySchema.default('clients').describe('What the rows of the file are'),
});

/**
 * A change of how a file is read, or what its rows become; named parts replace the earlier ones.
 */
export const updateImportSchema = z
  .strictObject({
    entity: importEntitySchema.meta({ examples: ['clients'] }),
    reading: importReadingSchema
      .partial()
      .describe('How the file is read; only what is named changes'),
    settings: importSettingsSchema
      .partial()
      .describe('What becomes of columns and rows; only what is named changes'),
  })
  .partial()
  .meta({ id: 'UpdateImportInput' });
export type UpdateImportInput = z.output<typeof updateImportSchema>;

/**
 * Stages of an import. `mapping`: being set up; `checking` the whole file; `ready` to run, or to be
 * set up again; `running`; then `done`, `cancelled` or `failed`; `reverting` and `reverted` when it
 * is undone.
 */
export const importStatusSchema = z
  .enum([
    'mapping',
    'checking',
    'ready',
    'running',
    'done',
    'cancelled',
    'failed',
    'reverting',
    'reverted',
  ])
  .meta({
    id: 'ImportStatus',
    description:
      '`mapping`: to be set up; `checking` the whole file; `ready` to run, or to be set up again; `reverting`: being undone',
  });
export type ImportStatus = z.infer<typeof importStatusSchema>;

const countSchema = z.int().min(0);
/** Number of rows by outcome. */
export const outcomeCountsSchema = z
  .object({
    created: countSchema.describe('Rows that make a new record'),
    updated: countSchema.describe('Rows that change a record'),
    unchanged: countSchema.describe('Rows that say what is there already'),
    duplicate: countSchema.describe('Rows left out, since another row or client is the same'),
    rejected: countSchema.describe('Rows with a fault, left out'),
  })
  .meta({ id: 'OutcomeCounts' });
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** A column of the file, described by the first rows. */
export const importColumnSchema = z
  .object({
    column: z.int().min(0).describe('Column of the file, from 0'),
    header: z
      .string()
      .describe('Its name in the file; empty for none')
      .meta({ examples: ['Nom'] }),
    samples: z
      .array(z.string())
      .describe('Some different values')
      .meta({ examples: [['Martin', 'Durand']] }),
    filled: z
      .number()
      .min(0)
      .max(1)
      .describe('Part of the looked-at rows that hold a value')
      .meta({ examples: [0.9] }),
  })
  .meta({ id: 'ImportColumn' });
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** An import with its settings and progress. */
export const importJobSchema = z
  .object({
    id: idSchema,
    entity: importEntitySchema,
    fileName: z
      .string()
      .describe('Name of the file, with extension')
      .meta({ examples: ['clients.csv'] }),
    fileBytes: z
      .int()
      .min(1)
      .describe('Size of the file in bytes')
      .meta({ examples: [48213] }),
    reading: importReadingSchema.describe('How the file is read'),
    detected: importReadingSchema.describe('What the file itself suggested'),
    sheets: z
      .array(z.string())
      .describe('Sheets of a workbook; empty otherwise')
      .meta({ examples: [[]] }),
    columns: z.array(importColumnSchema).describe('Columns of the file'),
    settings: importSettingsSchema.describe('What becomes of columns and rows'),
    remembered: z.boolean().describe('Whether the mapping was proposed from an earlier import'),
    status: importStatusSchema,
    checkOutdated: z
      .boolean()
      .describe('Something changed since the check: check again before running'),
    rowsDone: countSchema.describe('Rows done in the phase under way'),
    rowsTotal: countSchema
      .nullable()
      .describe('Rows of the file; null until it was read to its end'),
    planned: outcomeCountsSchema.nullable().describe('What the check found; null before a check'),
    results: outcomeCountsSchema.describe('What the run did so far'),
    failureCode: problemCodeSchema
      .nullable()
      .describe('Why it failed; null unless it did')
      .meta({ examples: [null] }),
    failure: fieldErrorSchema
      .nullable()
      .describe('What exactly is wrong in the file or in the settings; null for nothing')
      .meta({ examples: [null] }),
    undo: z
      .object({
        status: z
          .enum(['unavailable', 'available', 'running', 'done', 'failed', 'expired'])
          .describe('Where undoing stands'),
        until: momentSchema
          .nullable()
          .describe('Until when it can be undone; null while it cannot'),
        removed: countSchema.describe('Created records, removed again'),
        restored: countSchema.describe('Clients with their earlier values'),
        kept: countSchema.describe('Records changed since, left as they are in part or whole'),
      })
      .describe('Whether the import can be undone, and how far that got'),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    startedAt: momentSchema.nullable().describe('When the run began; null before'),
    finishedAt: momentSchema.nullable().describe('When the run ended; null before'),
  })
  .meta({ id: 'ImportJob' });
export type ImportJob = z.infer<typeof importJobSchema>;

export const importListQuerySchema = pageQuerySchema;
