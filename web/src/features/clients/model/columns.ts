import type { ClientSort, ClientSortField } from '@clientele/contracts/clients/client-list';
import type { CustomFieldType, MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import { canSort } from '@clientele/domain/custom-fields/field-access';
import { customPath, FIELD_TYPE_TRAITS } from '@clientele/domain/custom-fields/field-types';

export type StandardColumn =
  | ClientSortField
  | 'phone'
  | 'email'
  | 'tags'
  | 'status'
  | 'assignedTo'
  | 'purchaseCount'
  | 'visitFrequency'
  | 'expectedVisitAt'
  | 'nextAppointmentAt';
type CustomColumn = `custom.${string}`;
export type ColumnKey = StandardColumn | CustomColumn;

/** What a list can be sorted by. */
export type SortKey = ClientSortField | CustomColumn;

export interface Column {
  key: ColumnKey;
  /** CSS grid track; `minimum` is its least width in pixels before the list scrolls sideways. */
  track: string;
  minimum: number;
  sort?: SortKey;
  /** The custom field, for a custom column. */
  field?: MemberField;
}

/** The standard columns in their order; the name is always shown. */
const STANDARD: readonly (Column & { key: StandardColumn })[] = [
  { key: 'name', track: 'minmax(200px, 2.4fr)', minimum: 200, sort: 'name' },
  { key: 'number', track: '104px', minimum: 104, sort: 'number' },
  { key: 'phone', track: '128px', minimum: 128 },
  { key: 'email', track: 'minmax(150px, 1.8fr)', minimum: 150 },
  { key: 'city', track: 'minmax(96px, 0.9fr)', minimum: 96, sort: 'city' },
  { key: 'tags', track: 'minmax(130px, 1.1fr)', minimum: 130 },
  { key: 'status', track: '92px', minimum: 92 },
  { key: 'assignedTo', track: 'minmax(120px, 1fr)', minimum: 120 },
  { key: 'birthDate', track: '142px', minimum: 142, sort: 'birthDate' },
  { key: 'lifetimeValue', track: '124px', minimum: 124, sort: 'lifetimeValue' },
  { key: 'purchaseCount', track: '128px', minimum: 128 },
  { key: 'lastVisitAt', track: '136px', minimum: 136, sort: 'lastVisitAt' },
  { key: 'visitFrequency', track: '132px', minimum: 132 },
  { key: 'expectedVisitAt', track: '136px', minimum: 136 },
  { key: 'nextAppointmentAt', track: '164px', minimum: 164 },
  { key: 'createdAt', track: '116px', minimum: 116, sort: 'createdAt' },
  { key: 'updatedAt', track: '116px', minimum: 116, sort: 'updatedAt' },
];

/** Least width in pixels by field type, where it differs from `WIDTH`. */
const WIDTHS: Partial<Record<CustomFieldType, number>> = {
  number: 108,
  money: 116,
  percent: 108,
  date: 116,
  dateTime: 156,
  boolean: 100,
  multiChoice: 170,
  email: 160,
};
const WIDTH = 136;

export const DEFAULT_COLUMNS: ColumnKey[] = ['name', 'phone', 'email', 'city', 'tags', 'status'];

/** All available columns: the standard ones, then custom fields in the order of the form. */
export function columnsOf(form: ClientForm | null): Column[] {
  if (!form) return [...STANDARD];
  const places = form.sections.flatMap(({ fields }) => fields);
  const custom = form.fields
    .filter(({ type, access }) => FIELD_TYPE_TRAITS[type].column && access !== 'none')
    .map(customColumn)
    .sort((a, b) => places.indexOf(a.key) - places.indexOf(b.key));
  return [...STANDARD, ...custom];
}

function customColumn(field: MemberField): Column {
  const key = customPath(field.key);
  const minimum = WIDTHS[field.type] ?? WIDTH;
  const column = { key, field, minimum, track: `minmax(${minimum}px, 1fr)` };
  return canSort(field) && field.ready ? { ...column, sort: key } : column;
}

/** The possible sort keys, whichever columns are shown. */
export function sortKeysOf(form: ClientForm | null): SortKey[] {
  return columnsOf(form).flatMap(({ sort }) => sort ?? []);
}

/** The requested sort, or the default where its field cannot be sorted by. */
export function usableSort(sort: ClientSort, form: ClientForm | null): ClientSort {
  const key = sort.replace(/^-/, '') as SortKey;
  return sortKeysOf(form).includes(key) ? sort : 'name';
}

/** The path of the field whose name is the column's title. */
export function columnPath(key: ColumnKey): string {
  return key === 'city' ? 'address.city' : key;
}

/** The column that the list is sorted by, if there is one. */
export function sortedColumn(sort: ClientSort | null, form: ClientForm | null): Column | undefined {
  const key = sort?.replace('-', '');
  return columnsOf(form).find((column) => column.sort === key);
}

/** The chosen columns that exist; those of deleted fields are left out. */
export function visibleColumns(chosen: readonly string[], form: ClientForm | null): Column[] {
  return columnsOf(form).filter(({ key }) => key === 'name' || chosen.includes(key));
}
