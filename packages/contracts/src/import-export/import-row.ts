import { z } from 'zod';
import { fieldChangeSchema } from '../audit.ts';
import { clientReferenceSchema } from '../clients/client-reference.ts';
import { fieldErrorSchema } from '../field-issue.ts';
import { pageQuerySchema } from '../primitives.ts';
import { IMPORT_CELL_LENGTH_MAXIMUM, IMPORT_COLUMNS_MAXIMUM } from './import-reading.ts';
import { matchKeySchema } from './import-settings.ts';

/** What becomes of a row. A `duplicate` of another row or client is left out. */
export const rowOutcomeSchema = z
  .enum(['created', 'updated', 'unchanged', 'duplicate', 'rejected'])
  .meta({
    id: 'RowOutcome',
    description: 'What becomes of the row; `duplicate`: of another row or client, and left out',
  });
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;
export const ROW_OUTCOMES = rowOutcomeSchema.options;

/** The first rows of a file, read with the current settings, before a check. */
export const importPreviewSchema = z
  .object({
    rows: z
      .array(
        z.object({
          row: z
            .int()
            .min(1)
            .describe('Place in the file, header and all, as a spreadsheet numbers it'),
          cells: z
            .array(z.string())
            .describe('The cells as the file says them')
            .meta({ examples: [['Martin']] }),
          values: z
            .array(
              z.object({
                target: z.string().describe('Where the value goes'),
                value: z.unknown().describe('The value as it would be stored'),
              }),
            )
            .describe('What the cells say, by target; amounts in minor units')
            .meta({ examples: [[{ target: 'lastName', value: 'Martin' }]] }),
          errors: z
            .array(
              z.object({
                ...fieldErrorSchema.shape,
                column: z
                  .int()
                  .min(0)
                  .nullable()
                  .describe('Column at fault, from 0; null for the whole row'),
              }),
            )
            .describe('What is wrong with the row')
            .meta({ examples: [[]] }),
        }),
      )
      .describe('The first rows, at most 20'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** A decision by hand about a row: create a client all the same, or skip it. */
export const rowDecisionSchema = z.enum(['create', 'skip']).meta({
  id: 'RowDecision',
  description: 'What somebody decided about a row: make a new client all the same, or leave it out',
});
export type RowDecision = z.infer<typeof rowDecisionSchema>;

/** Why a row seems to be an existing client or another row. */
export const rowMatchSchema = z
  .object({
    reasons: z.array(matchKeySchema).min(1).describe('What is shared, surest first'),
    score: z.int().min(0).max(100).describe('How likely it is the same person, from 0 to 100'),
    clients: z.array(clientReferenceSchema).describe('Clients it may be'),
    row: z.int().min(1).nullable().describe('The earlier row of the file; null for none'),
  })
  .meta({ id: 'RowMatch' });
export type RowMatch = z.infer<typeof rowMatchSchema>;

/** A row of the file with its outcome. */
export const importRowSchema = z
  .object({
    row: z.int().min(1).describe('Place in the file, header and all, as a spreadsheet numbers it'),
    cells: z
      .array(z.string())
      .describe('Cells of the row, with their corrections')
      .meta({ examples: [['Martin']] }),
    corrected: z
      .array(z.int().min(0))
      .describe('Columns whose cell was corrected')
      .meta({ examples: [[]] }),
    decision: rowDecisionSchema
      .nullable()
      .describe('What somebody decided; null when nobody did')
      .meta({ examples: [null] }),
    outcome: rowOutcomeSchema,
    match: rowMatchSchema
      .nullable()
      .describe('Why it is thought to be a client or another row; null when it is not')
      .meta({ examples: [null] }),
    changes: z.array(fieldChangeSchema).describe('What changes in a client that is updated'),
    errors: z
      .array(
        z.object({
          ...fieldErrorSchema.shape,
          column: z
            .int()
            .min(0)
            .nullable()
            .describe('Column at fault, from 0; null for the whole row'),
        }),
      )
      .describe('What is wrong with the row')
      .meta({ examples: [[]] }),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof importRowSchema>;

/** Query of a list of checked rows. */
export const importRowListQuerySchema = pageQuerySchema.extend({
  outcome: rowOutcomeSchema.optional().describe('Only rows of which this becomes'),
});

/** Corrections of a row, which take effect with the next check. */
export const correctImportRowSchema = z
  .strictObject({
    cells: z
      .array(
        z.strictObject({
          column: z
            .int()
            .min(0)
            .max(IMPORT_COLUMNS_MAXIMUM - 1)
            .describe('Column of the cell, from 0'),
          value: z
            .string()
            .max(IMPORT_CELL_LENGTH_MAXIMUM)
            .describe('What the cell shall say')
            .meta({ examples: ['Martin'] }),
        }),
      )
      .max(IMPORT_COLUMNS_MAXIMUM)
      .default([])
      .describe('Cells to correct'),
    decision: rowDecisionSchema
      .nullable()
      .optional()
      .describe('What to do with the row; null takes the decision back')
      .meta({ examples: ['create'] }),
  })
  .meta({ id: 'CorrectImportRowInput' });
export type CorrectImportRowInput = z.output<typeof correctImportRowSchema>;

/** A record that undoing left as it is, because somebody changed it since. */
export const keptRecordSchema = z
  .object({
    client: clientReferenceSchema.nullable().describe('The client; null when it is gone'),
    row: z.int().min(1).describe('Row of the file that the record came from'),
    reason: z.enum(['editedSince', 'hasEvents', 'valueTaken']).describe('Why it was kept'),
    fields: z
      .array(z.string())
      .describe('Those edited since; empty when it is the whole record')
      .meta({ examples: [['email']] }),
  })
  .meta({ id: 'KeptRecord' });
export type KeptRecord = z.infer<typeof keptRecordSchema>;
