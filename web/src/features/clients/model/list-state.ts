import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import {
  type ClientLifecycle,
  type ClientStatus,
  clientLifecycleSchema,
  clientStatusSchema,
} from '@clientele/contracts/clients/client';
import {
  type ClientFilter,
  type ClientSort,
  clientSortSchema,
} from '@clientele/contracts/clients/client-list';
import {
  type ConditionGroup,
  conditionTreeSchema,
  measureTree,
} from '@clientele/contracts/conditions/condition';
import type { DirectAction } from '../api/bulk-edit-clients.ts';
import type { SortKey } from './columns.ts';

/** The complete state of the list, as written in the address. */
export interface ClientListState {
  q: string;
  lifecycle: ClientLifecycle;
  status: ClientStatus | null;
  tag: string | null;
  assignedTo: string | null;
  sort: ClientSort;
  filter: ConditionGroup | null;
}

export const DEFAULT_LIST_STATE: ClientListState = {
  q: '',
  lifecycle: 'active',
  status: null,
  tag: null,
  assignedTo: null,
  sort: 'name',
  filter: null,
};

/** Reads the state from search parameters; invalid ones are ignored. */
export function readListState(parameters: URLSearchParams): ClientListState {
  const sort = clientSortSchema.safeParse(parameters.get('sort'));
  return {
    q: parameters.get('q') ?? '',
    lifecycle: clientLifecycleSchema.catch('active').parse(parameters.get('lifecycle')),
    status: clientStatusSchema.nullable().catch(null).parse(parameters.get('status')),
    tag: parameters.get('tag'),
    assignedTo: parameters.get('assignedTo'),
    sort: sort.success ? sort.data : 'name',
    filter: readFilter(parameters.get('filter')),
  };
}

/** The shortest search parameters for a state: default values are left out. */
export function writeListState(state: ClientListState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.q !== '') parameters.set('q', state.q);
  for (const key of ['lifecycle', 'sort'] as const) {
    if (state[key] !== DEFAULT_LIST_STATE[key]) parameters.set(key, state[key]);
  }
  for (const key of ['status', 'tag', 'assignedTo'] as const) {
    const value = state[key];
    if (value !== null) parameters.set(key, value);
  }
  if (state.filter) parameters.set('filter', JSON.stringify(state.filter));
  return parameters;
}

/** The filter that is sent to the API. */
export function filterOf(state: ClientListState): ClientFilter {
  return {
    lifecycle: state.lifecycle,
    ...(state.status && { status: state.status }),
    ...(state.tag && { tag: state.tag }),
    ...(state.assignedTo && { assignedTo: state.assignedTo }),
    ...(state.filter && { filter: state.filter }),
  };
}

/** The selection "all that match" of a list, as a bulk edit takes it. */
export function selectionOfAll(state: ClientListState): ClientSelection {
  return { type: 'filter', ...filterOf(state) };
}

/** Whether any filter is set; the lifecycle and a search do not count. */
export function hasFilters(state: ClientListState): boolean {
  return Boolean(state.status || state.tag || state.assignedTo || state.filter);
}

/** How many conditions the advanced filter has. */
export function conditionCount(filter: ConditionGroup | null): number {
  return filter ? measureTree(filter).count : 0;
}

/** The sort after pressing a column's title: the same column again reverses the order. */
export function nextSort(sort: ClientSort, field: SortKey): ClientSort {
  if (sort === field) return `-${field}`;
  return field;
}

/** The bulk actions available in a lifecycle. */
export function bulkActionsFor(lifecycle: ClientLifecycle): DirectAction['type'][] {
  if (lifecycle !== 'active') return ['restore'];
  return ['addTags', 'removeTags', 'assign', 'changeStatus', 'setField', 'archive'];
}

function readFilter(text: string | null): ConditionGroup | null {
  if (!text) return null;
  try {
    return conditionTreeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
