import type { Writable } from 'node:stream';
import type { TableHeader, TableWriter } from './write-table.ts';

export function createWorkbookWriter(_sink: Writable, _header: TableHeader): TableWriter {
  throw new Error('Not written yet');
}
