/**
 * A cell as a file holds it: workbooks know numbers and truth values; their dates come as ISO text
 * (`2026-01-31`, or `2026-01-31T14:30:00` on the clocks of whoever wrote them).
 */
export type Cell = string | number | boolean | null;

/** The cell as a spreadsheet shows it, for previews and samples. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Whether a cell says nothing. */
export function isBlankCell(cell: Cell | undefined): cell is null | undefined | '' {
  if (typeof cell === 'string') return cell.trim() === '';
  return cell === null || cell === undefined;
}
