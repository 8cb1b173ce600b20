import type { Cell } from '@clientele/domain/import-export/cell';
import { guardCell } from '@clientele/domain/import-export/safe-cell';
import type { TableHeader, TableText } from './table-writer.ts';

const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\ufeff';

/**
 * CSV. `excelCsv` is what a French Excel opens directly: UTF-8 with a byte order mark, `;` and
 * decimal commas. `csv` follows RFC 4180. In both, cells that a spreadsheet would run as formulas
 * are made harmless.
 */
export function delimitedText(format: 'csv' | 'excelCsv', { labels }: TableHeader): TableText {
  const isFrench = format === 'excelCsv';
  const delimiter = isFrench ? ';' : ',';
  const quotable = isFrench ? /[";\r\n]|^\s|\s$/ : /[",\r\n]|^\s|\s$/;
  const text = (value: string) => {
    const safe = guardCell(value);
    return quotable.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const cell = (value: Cell | undefined): string => {
    if (typeof value === 'string') return text(value);
    if (value === null || value === undefined) return '';
    if (typeof value === 'number' && isFrench) return String(value).replace('.', ',');
    return String(value);
  };
  const line = (values: readonly (Cell | undefined)[]): string => {
    let joined = '';
    for (let at = 0; at < values.length; at += 1) {
      joined += at === 0 ? cell(values[at]) : delimiter + cell(values[at]);
    }
    // A single empty cell would make a blank line, which reads as no row.
    return (joined === '' ? '""' : joined) + LINE_END;
  };
  return { begin: (isFrench ? BYTE_ORDER_MARK : '') + line(labels), row: line, end: '' };
}
