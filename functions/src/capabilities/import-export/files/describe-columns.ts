import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import { cellText, isBlankCell } from '@clientele/domain/import-export/cell';
import type { TableRow } from './table-row.ts';

const SAMPLES_MAXIMUM = 5;
const SAMPLE_LENGTH_MAXIMUM = 100;
const HEADER_LENGTH_MAXIMUM = 200;

/** Describes the columns by the inspected rows; columns beyond the header have an empty name. */
export function describeColumns(
  names: readonly string[],
  rows: readonly TableRow[],
): ImportColumn[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  return Array.from({ length: width }, (_, column) => {
    const samples = new Set<string>();
    let filled = 0;
    for (const { cells } of rows) {
      const cell = cells[column];
      if (isBlankCell(cell)) continue;
      filled += 1;
      if (samples.size < SAMPLES_MAXIMUM) samples.add(shortened(cellText(cell)));
    }
    return {
      column,
      header: (names[column] ?? '').slice(0, HEADER_LENGTH_MAXIMUM),
      samples: [...samples],
      filled: rows.length === 0 ? 0 : filled / rows.length,
    };
  });
}

function shortened(text: string): string {
  return text.length > SAMPLE_LENGTH_MAXIMUM
    ? `${text.slice(0, SAMPLE_LENGTH_MAXIMUM).toWellFormed()}…`
    : text;
}
