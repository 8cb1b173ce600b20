import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { ImportSettings, Overwrite } from '@clientele/contracts/import-export/import-settings';
import { foldText } from '../text/fold.ts';
import { type Cell, cellText, isBlankCell } from './cell.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import type { CellIssue, RowContext } from './file-row.ts';
import type { ImportTarget } from './import-target.ts';

/** One target with the columns that fill it. */
export interface PlannedTarget {
  target: ImportTarget;
  sources: readonly { column: number; values: ReadonlyMap<string, string> | null }[];
  /** The value of rows whose own cells are empty; null for none. */
  constant: string | null;
  overwrite: Overwrite;
  read: CellReader;
}

/** The values of one target's cells, with the column of the first that is filled. */
export interface ReadValues {
  values: unknown[];
  column: number | null;
  /** Whether the values come from cells and not from the constant. */
  own: boolean;
}

/** A constant fills only what is empty: existing values of a client stay. */
const CONSTANT_OVERWRITE: Overwrite = 'ifBlank';

/**
 * Every target that columns or constants fill. The country comes first, since phones are read in
 * it.
 */
export function rowPlan(
  reading: ImportReading,
  settings: ImportSettings,
  targets: readonly ImportTarget[],
  context: RowContext,
): PlannedTarget[] {
  const planned = targets.flatMap((target): PlannedTarget[] => {
    const columns = settings.mapping.filter((entry) => entry.target === target.target);
    const constant = settings.constants.find((entry) => entry.target === target.target);
    if (columns.length === 0 && !constant) return [];
    return [
      {
        target,
        sources: columns.map(({ column, values }) => ({ column, values: valueMap(values) })),
        constant: constant?.value ?? null,
        overwrite: columns[0]?.overwrite ?? CONSTANT_OVERWRITE,
        read: cellReader(target, reading, context),
      },
    ];
  });
  const isCountry = ({ target }: PlannedTarget) => target.kind === 'country';
  return [...planned.filter(isCountry), ...planned.filter((cell) => !isCountry(cell))];
}

/** Reads the values of a row for a target; unreadable cells become issues. */
export function readValues(
  planned: PlannedTarget,
  cells: readonly Cell[],
  country: string | null,
  issues: CellIssue[],
): ReadValues {
  const read: ReadValues = { values: [], column: null, own: true };
  for (const { column, values } of planned.sources) {
    const cell = values === null ? cells[column] : mapped(cells[column], values);
    if (isBlankCell(cell)) continue;
    const result = planned.read(cell, country);
    read.column ??= column;
    if (!result.ok) issues.push(issueAt(planned, result, column));
    else if (result.value !== null) read.values.push(result.value);
  }
  if (read.column === null && planned.constant !== null) {
    const result = planned.read(planned.constant, country);
    read.own = false;
    if (!result.ok) issues.push(issueAt(planned, result, null));
    else if (result.value !== null) read.values.push(result.value);
  }
  return read;
}

function issueAt(
  { target }: PlannedTarget,
  { code, values }: Pick<CellIssue, 'code' | 'values'>,
  column: number | null,
): CellIssue {
  return { path: target.target, code, ...(values && { values }), column };
}

function valueMap(
  values: ImportSettings['mapping'][number]['values'],
): ReadonlyMap<string, string> | null {
  if (values.length === 0) return null;
  return new Map(
    [...values].reverse().flatMap(({ from, to }): [string, string][] => [
      [foldText(from) || from.trim(), to],
      [from, to],
    ]),
  );
}

function mapped(cell: Cell | undefined, values: ReadonlyMap<string, string>): Cell {
  if (isBlankCell(cell)) return null;
  const text = cellText(cell);
  return values.get(text) ?? values.get(foldText(text) || text.trim()) ?? cell;
}
