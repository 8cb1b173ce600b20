import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import type { ClientSort, ClientSortField } from '@clientele/contracts/clients/client-list';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { COMPARABLE_LENGTH_MAXIMUM } from '@clientele/domain/custom-fields/custom-value';
import {
  customKeyOf,
  customPath,
  FIELD_TYPE_TRAITS,
} from '@clientele/domain/custom-fields/field-types';
import type { IndexedField } from '../../../platform/condition-filters.ts';
import type { PlannedSort } from '../../../platform/query-planner.ts';
import type { QueryOrder } from '../../../platform/query-spec.ts';
import type { ClientRecord } from './client.record.ts';

/** Fields that declared indexes serve as filters, each together with every sort. */
export const INDEXED_CLIENT_FIELDS: ReadonlyMap<string, IndexedField> = new Map([
  ['status', { path: 'status', stored: 'code' }],
  ['assignedTo', { path: 'assignedTo', stored: 'code' }],
  ['address.city', { path: 'cityKey', stored: 'folded' }],
  ['tags', { path: 'tagKeys', stored: 'foldedList' }],
  [SEGMENTS_FIELD, { path: 'segmentIds', stored: 'idList' }],
]);

/**
 * Fields that a declared index serves as ranges within one lifecycle, and together with sorting by
 * them.
 */
export const RANGED_CLIENT_FIELDS: ReadonlyMap<string, IndexedField> = new Map([
  ...[
    'birthDate',
    'nextActionOn',
    'stats.lifetimeValue',
    'stats.purchaseCount',
    'stats.averageBasket',
    'stats.visitCount',
    'stats.firstVisitAt',
    'stats.lastVisitAt',
    'stats.expectedVisitAt',
    'stats.visitFrequency',
    'stats.noShowRate',
  ].map((path): [string, IndexedField] => [path, { path, stored: 'comparable' }]),
  ...['createdAt', 'updatedAt', 'stats.lastInteractionAt', 'stats.lastInboundAt'].map(
    (path): [string, IndexedField] => [path, { path, stored: 'moment' }],
  ),
]);

interface SortColumn extends PlannedSort {
  path: string;
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
    field: { key: 'birthDate', indexed: { path: 'birthDate', stored: 'comparable' } },
    valueOf: (client) => client.birthDate,
  },
  lifetimeValue: {
    path: 'stats.lifetimeValue',
    field: {
      key: 'stats.lifetimeValue',
      indexed: { path: 'stats.lifetimeValue', stored: 'comparable' },
    },
    valueOf: (client) => client.stats.lifetimeValue,
  },
  lastVisitAt: {
    path: 'stats.lastVisitAt',
    field: {
      key: 'stats.lastVisitAt',
      indexed: { path: 'stats.lastVisitAt', stored: 'comparable' },
    },
    valueOf: (client) => client.stats.lastVisitAt,
  },
};

export interface SortOrder extends SortColumn, Pick<QueryOrder, 'direction'> {
  /** Key of the custom field to sort by; null when sorting by a standard one. */
  customKey: string | null;
}

/** The stored path and direction for a sort such as `-name` or `custom.loyalty`. */
export function sortOf(sort: ClientSort, lifecycle: ClientLifecycle): SortOrder {
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  const direction = descending ? 'desc' : 'asc';
  const customKey = customKeyOf(field);
  if (customKey === null) {
    return { ...SORT_COLUMNS[field as ClientSortField], direction, customKey };
  }
  const path = customKeyPath(lifecycle, customKey);
  const read = (client: ClientRecord) => client.customKeys[lifecycle]?.[customKey] ?? null;
  return { path, valueOf: read, direction, customKey };
}

/**
 * Stored path of a custom field's comparable value. The path contains the lifecycle, so that its
 * automatic index alone finds and sorts the clients of one lifecycle, and no composite index is
 * needed for each organisation.
 */
export function customKeyPath(lifecycle: ClientLifecycle, key: string): string {
  return `customKeys.${lifecycle}.${key}`;
}

/** Custom fields whose automatic indexes serve filters. */
export function indexedCustomFields(
  fields: readonly MemberField[],
  lifecycle: ClientLifecycle,
): ReadonlyMap<string, IndexedField> {
  return new Map(
    fields.flatMap((field): [string, IndexedField][] => {
      const stored = STORED[FIELD_TYPE_TRAITS[field.type].filterType];
      if (!field.ready || !stored) return [];
      const path = customKeyPath(lifecycle, field.key);
      const longest = stored === 'folded' ? { longest: COMPARABLE_LENGTH_MAXIMUM } : {};
      return [[customPath(field.key), { path, stored, ...longest }]];
    }),
  );
}

/**
 * How types are stored. Moments are missing: they are compared by day in the organisation's time
 * zone, which no index knows.
 */
const STORED: Readonly<Partial<Record<string, IndexedField['stored']>>> = {
  text: 'folded',
  choice: 'code',
  reference: 'code',
  list: 'codeList',
  date: 'comparable',
  number: 'comparable',
  boolean: 'code',
};
