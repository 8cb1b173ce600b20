import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';

/** A French reading of a delimited file. */
export const READING: ImportReading = {
  format: 'delimited',
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  headerRow: 1,
  dateOrder: 'dayFirst',
  decimalMark: ',',
  yesWords: ['oui', 'x', '1', 'yes', 'true'],
  noWords: ['non', '0', 'no', 'false'],
  country: 'FR',
};

/** Columns with these names, and what one row holds in them. */
export function columnsOf(cells: Readonly<Record<string, string>>): ImportColumn[] {
  return Object.entries(cells).map(([header, sample], column) => ({
    column,
    header,
    samples: sample === '' ? [] : [sample],
    filled: sample === '' ? 0 : 1,
  }));
}
