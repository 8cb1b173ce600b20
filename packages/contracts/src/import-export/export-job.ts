import { z } from 'zod';
import { clientSelectionSchema } from '../clients/bulk-edit.ts';
import { jobStatusSchema } from '../job-status.ts';
import {
  calendarDateSchema,
  createdAtSchema,
  createdBySchema,
  idSchema,
  interfaceLanguageSchema,
  momentSchema,
  pageQuerySchema,
} from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';

/** Most columns of an export. */
export const EXPORT_COLUMNS_MAXIMUM = 200;
/** Days until the file of an export is deleted. */
export const EXPORT_KEPT_DAYS = 7;
/** Minutes for which a download link is valid. */
export const EXPORT_LINK_MINUTES = 15;

/** Kinds of records that can be exported. */
export const exportEntitySchema = z
  .enum(['clients', 'interactions', 'appointments', 'purchases', 'auditEntries'])
  .meta({ id: 'ExportEntity', description: 'Which kind of record is exported' });
export type ExportEntity = z.infer<typeof exportEntitySchema>;
export const EXPORT_ENTITIES = exportEntitySchema.options;

/**
 * File formats. `excelCsv` is what a French Excel opens directly: UTF-8 with byte order mark and
 * `;`. `csv` is RFC 4180.
 */
export const exportFormatSchema = z
  .enum(['excelCsv', 'csv', 'xlsx', 'json', 'ndjson', 'vcard'])
  .meta({
    id: 'ExportFormat',
    description:
      'Format of the file: `excelCsv` has `;` and a byte order mark, as a French Excel wants; `csv` is RFC 4180',
  });
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/**
 * Key of a column: `lastName`, `address.city`, `stats.lifetimeValue`, `consents.email`,
 * `custom.skin_type`…
 */
export const exportColumnSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z]*(\.[A-Za-z][A-Za-z0-9_]*)?$/)
  .meta({
    id: 'ExportColumn',
    examples: ['lastName'],
    description:
      '`lastName`, `address.city`, `stats.lifetimeValue`, `consents.email`, `custom.skin_type`…',
  });

/** Records of a period: both days inclusive, in the organisation's time zone. */
const periodSelectionSchema = z.strictObject({
  type: z.literal('period').describe('Records of some days'),
  from: calendarDateSchema
    .nullable()
    .describe('First day, on the organisation’s calendar; null from the beginning'),
  to: calendarDateSchema.nullable().describe('Last day, included; null up to now'),
});

/** The selected records: `ids`, `filter` and `segments` for clients, `period` for all others. */
export const exportSelectionSchema = z
  .discriminatedUnion('type', [...clientSelectionSchema.options, periodSelectionSchema])
  .meta({ id: 'ExportSelection' });
export type ExportSelection = z.output<typeof exportSelectionSchema>;

/** What an export contains: records, columns and format. */
export const exportDefinitionSchema = z
  .strictObject({
    entity: exportEntitySchema,
    selection: exportSelectionSchema
      .describe('Which records: of clients a choice of clients, of everything else a period')
      .meta({ examples: [{ type: 'filter' }] }),
    columns: z
      .array(exportColumnSchema)
      .min(1)
      .max(EXPORT_COLUMNS_MAXIMUM)
      .describe('Columns of the file, in this order'),
    format: exportFormatSchema.describe('`vcard` is of clients only, and has columns of its own'),
    language: interfaceLanguageSchema.describe('Language of headers and words'),
  })
  .meta({ id: 'ExportDefinition' });
export type ExportDefinition = z.output<typeof exportDefinitionSchema>;

/** A definition without what the caller may not know of. */
export const shownDefinitionSchema = exportDefinitionSchema
  .extend({
    columns: z
      .array(exportColumnSchema)
      .describe('In this order, without those that the caller may not know of'),
  })
  .meta({ id: 'ShownDefinition' });

/** Manifest of an export, stored beside its file; `sha256` of the bytes is in hexadecimal. */
export const exportManifestSchema = z
  .object({
    fileName: z
      .string()
      .describe('Name of the file, with extension')
      .meta({ examples: ['clients-2026-03-14.csv'] }),
    path: z
      .string()
      .describe('Where the file is in the bucket of the project')
      .meta({ examples: ['exports/clients-2026-03-14.csv'] }),
    entity: exportEntitySchema,
    format: exportFormatSchema,
    columns: z.array(exportColumnSchema).describe('Columns in order'),
    rows: z.int().min(0).describe('Records in the file'),
    bytes: z
      .int()
      .min(0)
      .describe('Size of the file in bytes')
      .meta({ examples: [48213] }),
    sha256: z
      .string()
      .describe('SHA-256 of the bytes, hexadecimal')
      .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
    createdAt: momentSchema.describe('When the file was written'),
  })
  .meta({ id: 'ExportManifest' });
export type ExportManifest = z.infer<typeof exportManifestSchema>;

/** An export with its progress. */
export const exportJobSchema = z
  .object({
    id: idSchema,
    definition: shownDefinitionSchema.describe('What is exported'),
    status: jobStatusSchema,
    rows: z.int().min(0).describe('Records written so far'),
    rowsTotal: z
      .int()
      .min(0)
      .nullable()
      .describe('Records expected; null when it cannot be known beforehand'),
    manifest: exportManifestSchema
      .nullable()
      .describe('What the file holds; null until it is done'),
    failureCode: problemCodeSchema
      .nullable()
      .describe('Why it failed; null unless it did')
      .meta({ examples: [null] }),
    scheduleId: idSchema
      .nullable()
      .describe('The schedule that asked for it; null for none')
      .meta({ examples: [null] }),
    scope: z
      .enum(['full', 'delta'])
      .describe('`full`: everything; `delta`: only what changed since the run before'),
    unusual: z.boolean().describe('Far more or fewer rows than the run before'),
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    finishedAt: momentSchema.nullable().describe('When it ended; null while it goes on'),
    expiresAt: momentSchema
      .nullable()
      .describe('When the file is deleted; null while there is none'),
  })
  .meta({ id: 'ExportJob' });
export type ExportJob = z.infer<typeof exportJobSchema>;

/** Query of a list of exports: the caller's own, or the runs of a schedule. */
export const exportListQuerySchema = pageQuerySchema.extend({
  scheduleId: idSchema.optional().describe('Only exports of this schedule'),
});
