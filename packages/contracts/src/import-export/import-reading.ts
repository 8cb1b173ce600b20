import { z } from 'zod';
import { countryCodeSchema } from '../primitives.ts';

/** Most bytes of an uploaded file. */
export const IMPORT_BYTES_MAXIMUM = 30_000_000;
/** Most bytes of a file after unpacking. */
export const IMPORT_UNPACKED_BYTES_MAXIMUM = 300_000_000;
/** Most data rows of a file. */
export const IMPORT_ROWS_MAXIMUM = 200_000;
/** Most columns of a file. */
export const IMPORT_COLUMNS_MAXIMUM = 200;
/** Most characters of a cell. */
export const IMPORT_CELL_LENGTH_MAXIMUM = 10_000;
/** Last row that may be the header. */
export const HEADER_ROW_MAXIMUM = 50;
export const SHEET_NAME_LENGTH_MAXIMUM = 100;
const WORDS_MAXIMUM = 20;

/** Format of a file, by its content: `delimited` is CSV or TSV, `workbook` is XLSX. */
export const importFormatSchema = z
  .enum(['delimited', 'workbook', 'json', 'ndjson', 'vcard'])
  .meta({
    id: 'ImportFormat',
    description: 'What the file holds: `delimited` is CSV and TSV, `workbook` is XLSX',
  });
export type ImportFormat = z.infer<typeof importFormatSchema>;

/** Encodings of text files. */
export const textEncodingSchema = z
  .enum(['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'])
  .meta({ id: 'TextEncoding', description: 'How the bytes of a text file are read' });
export type TextEncoding = z.infer<typeof textEncodingSchema>;

/** Characters between the cells of a row. */
export const delimiterSchema = z
  .enum([';', ',', '\t', '|'])
  .meta({ id: 'Delimiter', description: 'What stands between two cells' });
export type Delimiter = z.infer<typeof delimiterSchema>;

/**
 * Order of day, month and year: `31/12/1980`, `12/31/1980`, `1980/12/31`. ISO dates are read in any
 * case.
 */
export const dateOrderSchema = z.enum(['dayFirst', 'monthFirst', 'yearFirst']).meta({
  id: 'DateOrder',
  description: '`31/12/1980`, `12/31/1980` or `1980/12/31`; ISO dates are read in any case',
});
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** The decimal mark of numbers. */
export const decimalMarkSchema = z
  .enum([',', '.'])
  .meta({ id: 'DecimalMark', description: 'What stands before the decimals' });
export type DecimalMark = z.infer<typeof decimalMarkSchema>;

const wordsSchema = z.array(z.string().min(1).max(30)).min(1).max(WORDS_MAXIMUM);

/** How the cells of a file are read. Settings of other formats are `null`. */
export const importReadingSchema = z
  .strictObject({
    format: importFormatSchema,
    encoding: textEncodingSchema
      .nullable()
      .describe('How the bytes are read; null when the format says it'),
    delimiter: delimiterSchema
      .nullable()
      .describe('What stands between two cells; null unless the format is `delimited`'),
    sheet: z
      .string()
      .max(SHEET_NAME_LENGTH_MAXIMUM)
      .nullable()
      .describe('Sheet that is read; null unless the format is `workbook`'),
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
    noWords: wordsSchema.describe('What means no, such as "non", "0"'),
    country: countryCodeSchema.describe('Phone numbers without a prefix are read in it'),
  })
  .meta({
    id: 'ImportReading',
    examples: [
      {
        format: 'delimited',
        encoding: 'utf-8',
        delimiter: ';',
        sheet: null,
        headerRow: 1,
        dateOrder: 'dayFirst',
        decimalMark: ',',
        yesWords: ['oui'],
        noWords: ['non'],
        country: 'FR',
      },
    ],
  });
export type ImportReading = z.infer<typeof importReadingSchema>;
