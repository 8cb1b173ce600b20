import type { Cell } from '@clientele/domain/import-export/cell';
import { splitList } from '@clientele/domain/import-export/list-text';
import type { TableHeader, TableText } from './table-writer.ts';

/** Objects with the keys of the columns, in an array or on lines of their own. Lists are arrays. */
export function jsonText(format: 'json' | 'ndjson', { keys, kinds }: TableHeader): TableText {
  const names = keys.map((key) => `${JSON.stringify(key)}:`);
  const object = (cells: readonly Cell[]): string => {
    const entries = names.map((name, at) => name + JSON.stringify(jsonValue(cells[at], kinds[at])));
    return `{${entries.join(',')}}`;
  };
  return format === 'ndjson'
    ? { begin: '', row: (cells) => `${object(cells)}\n`, end: '' }
    : {
        begin: '[',
        row: (cells, at) => (at === 1 ? `\n${object(cells)}` : `,\n${object(cells)}`),
        end: '\n]\n',
      };
}

function jsonValue(
  cell: Cell | undefined,
  kind: TableHeader['kinds'][number] | undefined,
): unknown {
  if (kind === 'list') return typeof cell === 'string' ? splitList(cell) : [];
  return cell ?? null;
}
