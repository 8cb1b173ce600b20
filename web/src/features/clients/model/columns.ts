import type { ClientSortField } from '@clientele/contracts/clients/client-list';

export type ColumnKey =
  | 'name'
  | 'number'
  | 'phone'
  | 'email'
  | 'city'
  | 'tags'
  | 'status'
  | 'assignedTo'
  | 'birthDate'
  | 'createdAt'
  | 'updatedAt';

export interface Column {
  key: ColumnKey;
  /** Grid track, and the least width in pixels before the list scrolls sideways. */
  track: string;
  minimum: number;
  sort?: ClientSortField;
}

/** In the order they stand. The name always shows. */
export const COLUMNS: readonly Column[] = [
  { key: 'name', track: 'minmax(200px, 2.4fr)', minimum: 200, sort: 'name' },
  { key: 'number', track: '104px', minimum: 104, sort: 'number' },
  { key: 'phone', track: '128px', minimum: 128 },
  { key: 'email', track: 'minmax(150px, 1.8fr)', minimum: 150 },
  { key: 'city', track: 'minmax(96px, 0.9fr)', minimum: 96, sort: 'city' },
  { key: 'tags', track: 'minmax(130px, 1.1fr)', minimum: 130 },
  { key: 'status', track: '92px', minimum: 92 },
  { key: 'assignedTo', track: 'minmax(120px, 1fr)', minimum: 120 },
  { key: 'birthDate', track: '142px', minimum: 142, sort: 'birthDate' },
  { key: 'createdAt', track: '116px', minimum: 116, sort: 'createdAt' },
  { key: 'updatedAt', track: '116px', minimum: 116, sort: 'updatedAt' },
];

export const DEFAULT_COLUMNS: ColumnKey[] = ['name', 'phone', 'email', 'city', 'tags', 'status'];

export const SORTABLE: ClientSortField[] = [
  'name',
  'number',
  'createdAt',
  'updatedAt',
  'city',
  'birthDate',
];

/** The label of a column is that of its field. */
export function columnLabel(key: ColumnKey) {
  return key === 'city' ? 'addressCity' : key;
}

export function visibleColumns(chosen: readonly ColumnKey[]): Column[] {
  return COLUMNS.filter(({ key }) => key === 'name' || chosen.includes(key));
}
