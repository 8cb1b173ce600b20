import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { Cell } from './cell.ts';

type Rows = readonly (readonly Cell[])[];
export type DetectedValues = Pick<
  ImportReading,
  'dateOrder' | 'decimalMark' | 'yesWords' | 'noWords'
>;

/** How dates, numbers and yes or no are written, from data rows of the beginning of a file. */
export function detectValues(
  _rows: Rows,
  _country: string,
  _decimalMark?: ImportReading['decimalMark'],
): DetectedValues {
  throw new Error('Not written yet');
}

/** Which of the first rows names the columns, from 1; 0 when none does. */
export function detectHeaderRow(_rows: Rows): number {
  throw new Error('Not written yet');
}
