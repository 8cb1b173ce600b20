import { z } from 'zod';
import { countryCodeSchema } from '../primitives.ts';

export const IMPORT_BYTES_MAXIMUM = 30_000_000;
/** What a file may become when it is unpacked. */
export const IMPORT_UNPACKED_BYTES_MAXIMUM = 300_000_000;
export const IMPORT_ROWS_MAXIMUM = 200_000;
export const IMPORT_COLUMNS_MAXIMUM = 200;
export const IMPORT_CELL_LENGTH_MAXIMUM = 10_000;
export const HEADER_ROW_MAXIMUM = 50;
export const SHEET_NAME_LENGTH_MAXIMUM = 100;
const WORDS_MAXIMUM = 20;

/** What a file holds, by its content: `delimited` is CSV and TSV, `workbook` XLSX. */
export const importFormatSchema = z
  .enum(['delimited', 'workbook', 'json', 'ndjson', 'vcard'])
  .meta({ id: 'ImportFormat' });
export type ImportFormat = z.infer<typeof importFormatSchema>;

export const textEncodingSchema = z
  .enum(['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'])
  .meta({ id: 'TextEncoding' });
export type TextEncoding = z.infer<typeof textEncodingSchema>;

export const delimiterSchema = z.enum([';', ',', '\t', '|']).meta({ id: 'Delimiter' });
export type Delimiter = z.infer<typeof delimiterSchema>;

/** `31/12/1980`, `12/31/1980`, `1980/12/31`; ISO dates are read in any case. */
export const dateOrderSchema = z
  .enum(['dayFirst', 'monthFirst', 'yearFirst'])
  .meta({ id: 'DateOrder' });
export type DateOrder = z.infer<typeof dateOrderSchema>;

export const decimalMarkSchema = z.enum([',', '.']).meta({ id: 'DecimalMark' });
export type DecimalMark = z.infer<typeof decimalMarkSchema>;

const wordsSchema = z.array(z.string().min(1).max(30)).min(1).max(WORDS_MAXIMUM);

/** How the cells of a file are read. What does not concern its format is `null`. */
export const importReadingSchema = z
  .strictObject({
    format: importFormatSchema,
    encoding: textEncodingSchema.nullable(),
    delimiter: delimiterSchema.nullable(),
    sheet: z.string().max(SHEET_NAME_LENGTH_MAXIMUM).nullable(),
    headerRow: z
      .int()
      .min(0)
      .max(HEADER_ROW_MAXIMUM)
      .nullable()
      .describe(
        'Row that names the columns, from 1; 0 when none does; null where names are in the data',
      ),
    dateOrder: dateOrderSchema,
    decimalMark: decimalMarkSchema,
    yesWords: wordsSchema.describe('What means yes, such as "oui", "x", "1"'),
    noWords: wordsSchema,
    country: countryCodeSchema.describe('Phone numbers without a prefix are read in it'),
  })
  .meta({ id: 'ImportReading' });
export type ImportReading = z.infer<typeof importReadingSchema>;
