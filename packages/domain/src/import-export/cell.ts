/**
 * A cell of a file. Workbooks have numbers and booleans; their dates come as ISO text
 * (`2026-01-31`, or `2026-01-31T14:30:00` in the local time of whoever wrote them).
 */
export type Cell = string | number | boolean | null;

/** The cell as text, for previews and samples. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Whether a cell is empty. */
export function isBlankCell(cell: Cell | undefined): cell is null | undefined | '' {
  if (typeof cell === 'string') return cell.trim() === '';
  return cell === null || cell === undefined;
}
