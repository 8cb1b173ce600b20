import { z } from 'zod';
import { fieldChangeSchema } from '../audit.ts';
import { clientReferenceSchema } from '../clients/client-reference.ts';
import { fieldErrorSchema } from '../field-issue.ts';
import { FILE_NAME_LENGTH_MAXIMUM } from '../interactions/attachment.ts';
import {
  actorSchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  versionSchema,
} from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';
import {
  IMPORT_CELL_LENGTH_MAXIMUM,
  IMPORT_COLUMNS_MAXIMUM,
  importReadingSchema,
} from './import-reading.ts';
import { importEntitySchema, importSettingsSchema, matchKeySchema } from './import-settings.ts';

export const IMPORT_UNDO_DAYS = 30;
export const IMPORT_CHUNK_ROWS = 300;
export const PREVIEW_ROWS = 20;

export const createImportQuerySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(FILE_NAME_LENGTH_MAXIMUM)
    .describe('Name of the file, with extension'),
  entity: importEntitySchema.default('clients'),
});

/** A change of how the file is read or of what becomes of it; what is named replaces what was. */
export const updateImportSchema = z
  .strictObject({
    entity: importEntitySchema,
    reading: importReadingSchema.partial(),
    settings: importSettingsSchema.partial(),
  })
  .partial()
  .meta({ id: 'UpdateImportInput' });
export type UpdateImportInput = z.output<typeof updateImportSchema>;

/**
 * `mapping`: to be set up, as often as wanted; `checking` the whole file; `ready` to run, or to be
 * set up again; `running`; `done`, `cancelled` or `failed`; `reverting`, `reverted`.
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
  .meta({ id: 'ImportStatus' });
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** What becomes of a row. `duplicate`: of another row or client, and left out. */
export const rowOutcomeSchema = z
  .enum(['created', 'updated', 'unchanged', 'duplicate', 'rejected'])
  .meta({ id: 'RowOutcome' });
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;
export const ROW_OUTCOMES = rowOutcomeSchema.options;

const countSchema = z.int().min(0);
export const outcomeCountsSchema = z
  .object({
    created: countSchema,
    updated: countSchema,
    unchanged: countSchema,
    duplicate: countSchema,
    rejected: countSchema,
  })
  .meta({ id: 'OutcomeCounts' });
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** A column of the file as the first rows show it. */
export const importColumnSchema = z
  .object({
    column: z.int().min(0),
    header: z.string(),
    samples: z.array(z.string()).describe('Some different values'),
    filled: z.number().min(0).max(1).describe('Part of the looked-at rows that hold a value'),
  })
  .meta({ id: 'ImportColumn' });
export type ImportColumn = z.infer<typeof importColumnSchema>;

export const importJobSchema = z
  .object({
    id: idSchema,
    entity: importEntitySchema,
    fileName: z.string(),
    fileBytes: z.int().min(1),
    reading: importReadingSchema,
    detected: importReadingSchema.describe('What the file itself suggested'),
    sheets: z.array(z.string()).describe('Of a workbook'),
    columns: z.array(importColumnSchema),
    settings: importSettingsSchema,
    remembered: z.boolean().describe('Whether the mapping was proposed from an earlier import'),
    status: importStatusSchema,
    checkOutdated: z
      .boolean()
      .describe('Something changed since the check: check again before running'),
    rowsDone: countSchema.describe('Of the phase under way'),
    rowsTotal: countSchema.nullable().describe('Null until the file was read to its end'),
    planned: outcomeCountsSchema.nullable().describe('What the check found'),
    results: outcomeCountsSchema.describe('What the run did so far'),
    failureCode: problemCodeSchema.nullable(),
    failure: fieldErrorSchema.nullable().describe('What exactly in the file, or in the settings'),
    undo: z.object({
      status: z.enum(['unavailable', 'available', 'running', 'done', 'failed', 'expired']),
      until: momentSchema.nullable(),
      removed: countSchema.describe('Created records, removed again'),
      restored: countSchema.describe('Clients with their earlier values'),
      kept: countSchema.describe('Records changed since, left as they are in part or whole'),
    }),
    version: versionSchema,
    createdAt: momentSchema,
    createdBy: actorSchema,
    startedAt: momentSchema.nullable(),
    finishedAt: momentSchema.nullable(),
  })
  .meta({ id: 'ImportJob' });
export type ImportJob = z.infer<typeof importJobSchema>;

export const importListQuerySchema = pageQuerySchema;

/** The file's first rows as they are read now: before a check, while mapping. */
export const importPreviewSchema = z
  .object({
    rows: z.array(
      z.object({
        row: z
          .int()
          .min(1)
          .describe('Place in the file, header and all, as a spreadsheet numbers it'),
        cells: z.array(z.string()),
        values: z
          .array(z.object({ target: z.string(), value: z.unknown() }))
          .describe('What the cells say, by target; amounts in minor units'),
        errors: z.array(z.object({ ...fieldErrorSchema.shape, column: z.int().min(0).nullable() })),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const rowDecisionSchema = z.enum(['create', 'skip']).meta({ id: 'RowDecision' });
export type RowDecision = z.infer<typeof rowDecisionSchema>;

/** Why a row is thought to be a client, or another row. */
export const rowMatchSchema = z
  .object({
    reasons: z.array(matchKeySchema).min(1),
    score: z.int().min(0).max(100).describe('How likely it is the same person'),
    clients: z.array(clientReferenceSchema),
    row: z.int().min(1).nullable().describe('The earlier row of the file'),
  })
  .meta({ id: 'RowMatch' });
export type RowMatch = z.infer<typeof rowMatchSchema>;

/** A row of the file with what becomes of it. */
export const importRowSchema = z
  .object({
    row: z.int().min(1),
    cells: z.array(z.string()).describe('With their corrections'),
    corrected: z.array(z.int().min(0)).describe('Columns whose cell was corrected'),
    decision: rowDecisionSchema.nullable(),
    outcome: rowOutcomeSchema,
    match: rowMatchSchema.nullable(),
    changes: z.array(fieldChangeSchema).describe('Of a client that is updated'),
    errors: z.array(z.object({ ...fieldErrorSchema.shape, column: z.int().min(0).nullable() })),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof importRowSchema>;

export const importRowListQuerySchema = pageQuerySchema.extend({
  outcome: rowOutcomeSchema.optional(),
});

/** Corrections take effect with the next check. */
export const correctImportRowSchema = z
  .strictObject({
    cells: z
      .array(
        z.strictObject({
          column: z
            .int()
            .min(0)
            .max(IMPORT_COLUMNS_MAXIMUM - 1),
          value: z.string().max(IMPORT_CELL_LENGTH_MAXIMUM),
        }),
      )
      .max(IMPORT_COLUMNS_MAXIMUM)
      .default([]),
    decision: rowDecisionSchema.nullable().optional(),
  })
  .meta({ id: 'CorrectImportRowInput' });
export type CorrectImportRowInput = z.output<typeof correctImportRowSchema>;

/** What undoing left as it is, because somebody changed it since. */
export const keptRecordSchema = z
  .object({
    client: clientReferenceSchema.nullable(),
    row: z.int().min(1),
    reason: z.enum(['editedSince', 'hasEvents', 'valueTaken']),
    fields: z.array(z.string()).describe('Those edited since; empty when it is the whole record'),
  })
  .meta({ id: 'KeptRecord' });
export type KeptRecord = z.infer<typeof keptRecordSchema>;
