import type { ClientSort, ClientSortField } from '@clientele/contracts/clients/client-list';
import type { IndexedField } from '../../platform/query-planner.ts';
import type { QueryOrder } from '../../platform/query-spec.ts';
import type { ClientRecord } from './client.record.ts';

/** Filters that the declared indexes serve, each together with every sort. */
export const INDEXED_CLIENT_FIELDS: ReadonlyMap<string, IndexedField> = new Map([
  ['status', { path: 'status', stored: 'code' }],
  ['assignedTo', { path: 'assignedTo', stored: 'code' }],
  ['address.city', { path: 'cityKey', stored: 'folded' }],
  ['tags', { path: 'tagKeys', stored: 'foldedList' }],
]);

interface SortColumn {
  path: string;
  /** The field of conditions whose values are stored as they sort, if it is this one. */
  conditionField?: string;
  valueOf: (client: ClientRecord) => unknown;
}

export const SORT_COLUMNS: Readonly<Record<ClientSortField, SortColumn>> = {
  name: { path: 'nameKey', valueOf: (client) => client.nameKey },
  number: { path: 'number', valueOf: (client) => client.number },
  createdAt: { path: 'createdAt', valueOf: (client) => client.createdAt },
  updatedAt: { path: 'updatedAt', valueOf: (client) => client.updatedAt },
  city: { path: 'cityKey', valueOf: (client) => client.cityKey },
  birthDate: {
    path: 'birthDate',
    conditionField: 'birthDate',
    valueOf: (client) => client.birthDate,
  },
};

/** How a sort such as `-name` reads the collection. */
export function sortOf(sort: ClientSort): SortColumn & Pick<QueryOrder, 'direction'> {
  const descending = sort.startsWith('-');
  const field = (descending ? sort.slice(1) : sort) as ClientSortField;
  return { ...SORT_COLUMNS[field], direction: descending ? 'desc' : 'asc' };
}
