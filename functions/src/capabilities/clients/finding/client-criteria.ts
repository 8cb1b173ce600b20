import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { ClientLifecycle, ClientStatus } from '@clientele/contracts/clients/client';
import type { ClientSort } from '@clientele/contracts/clients/client-list';
import type { ConditionNode } from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ProblemError } from '@clientele/contracts/problem';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { fieldsIn } from '@clientele/domain/conditions/fields-in';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { valueText } from '@clientele/domain/custom-fields/custom-value';
import type { FilterContext } from '../../../platform/condition-filters.ts';
import { type Plan, planMatches, planQuery } from '../../../platform/query-planner.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { ClientState } from '../record/client.record.ts';
import {
  INDEXED_CLIENT_FIELDS,
  indexedCustomFields,
  type SortOrder,
  sortOf,
} from '../record/client-indexes.ts';

/** What decides which clients a list contains. */
export interface ClientCriteria {
  lifecycle: ClientLifecycle;
  status?: ClientStatus | undefined;
  tag?: string | undefined;
  assignedTo?: string | undefined;
  filter?: ConditionNode | undefined;
}

/** The two ways in which a list may be read. */
export interface CriteriaPlan {
  /** Reads in the requested order. */
  sorted: Plan;
  /**
   * Reads all matches without an order, where conditions on custom fields narrow them down; null
   * otherwise.
   */
  matches: Plan | null;
}

/** The fields that conditions may ask about, by path. */
export type FilterFields = ReadonlyMap<string, FieldDescription>;

/**
 * @throws ProblemError `request.invalid` for a filter that makes no sense, or about what the member
 * may not see.
 */
export function assertCriteria(criteria: ClientCriteria, fields: FilterFields): void {
  const issues = criteria.filter ? checkTree(criteria.filter, fields, 'filter') : [];
  if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
}

/** @throws ProblemError `request.invalid` naming the segments that the member does not know. */
export function assertSelection(selection: ClientSelection, fields: FilterFields): void {
  if (selection.type === 'ids') return;
  if (selection.type === 'filter') {
    assertCriteria(selection, fields);
    return;
  }
  const segmentOptions = fields.get(SEGMENTS_FIELD)?.options ?? [];
  const issues = (['include', 'exclude'] as const).flatMap((list) =>
    selection[list].flatMap((id, at): FieldIssue[] =>
      segmentOptions.includes(id)
        ? []
        : [{ path: `selection.${list}.${at}`, code: 'segment.unknown' }],
    ),
  );
  if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
}

/** Whether the selection depends on membership of segments. */
export function namesSegments(selection: ClientSelection): boolean {
  if (selection.type !== 'filter') return selection.type === 'segments';
  return selection.filter !== undefined && fieldsIn(selection.filter).has(SEGMENTS_FIELD);
}

/** The criteria of a selection. */
export function criteriaOf(selection: Exclude<ClientSelection, { type: 'ids' }>): ClientCriteria {
  if (selection.type === 'filter') {
    const { type: _, ...criteria } = selection;
    return criteria;
  }
  const { include, exclude } = selection;
  const isIn = { field: SEGMENTS_FIELD, operator: 'hasAny' as const, value: include };
  const isOut = { field: SEGMENTS_FIELD, operator: 'hasNone' as const, value: exclude };
  const all: ConditionNode[] = exclude.length === 0 ? [isIn] : [isIn, isOut];
  return { lifecycle: 'active', filter: { all } };
}

/**
 * The order of a list.
 * @throws ProblemError `request.invalid` for a custom field that the member may not sort by, or
 * that is not ready for sorting.
 */
export function orderOf(sort: ClientSort, criteria: ClientCriteria, gate: FieldGate): SortOrder {
  const order = sortOf(sort, criteria.lifecycle);
  const { customKey } = order;
  if (customKey === null) return order;
  if (!gate.maySort(customKey) || gate.find(customKey)?.ready !== true) {
    const issue: FieldIssue = { path: 'sort', code: 'value.not_allowed' };
    throw new ProblemError('request.invalid', { issues: [issue] });
  }
  const indexed = indexedCustomFields(gate.fields, criteria.lifecycle).get(`custom.${customKey}`);
  return { ...order, ...(indexed && { field: { key: `custom.${customKey}`, indexed } }) };
}

export function planCriteria(
  criteria: ClientCriteria,
  { gate, ...context }: FilterContext & { gate: FieldGate },
  order?: SortOrder,
): CriteriaPlan {
  const tree = treeOf(criteria);
  const inLifecycle = {
    where: [{ field: 'lifecycle', operator: '==' as const, value: criteria.lifecycle }],
  };
  const custom = indexedCustomFields(gate.fields, criteria.lifecycle);
  // The sort path of a custom field already names the lifecycle, and no index joins it with other
  // fields.
  const sorted = order?.customKey
    ? planQuery(tree, {}, new Map(), context, order)
    : planQuery(tree, inLifecycle, INDEXED_CLIENT_FIELDS, context, order);
  const matches = planMatches(tree, inLifecycle, INDEXED_CLIENT_FIELDS, custom, context);
  return { sorted, matches: sorted.residue === null ? null : matches };
}

/** The internal field by which segments ask about pins by hand; members cannot ask about it. */
export function pinField(segmentId: string): [string, FieldDescription] {
  const key = `segmentPins.${segmentId}`;
  return [key, { key, type: 'choice', options: ['in', 'out'] }];
}

/** The parts of a client that the evaluator of conditions reads. */
type ReadableClient = Omit<ClientState, 'segmentMemberships'> & { segmentIds?: string[] };

/** The value of a field in the form that the evaluator expects. */
export function readClientField(client: ReadableClient, path: string): unknown {
  const { stats } = client;
  switch (path) {
    case SEGMENTS_FIELD:
      return client.segmentIds ?? [];
    case 'activity.visits':
      return stats.visitDays.map((day) => ({ day, amount: 1 }));
    case 'activity.purchases':
      return stats.purchaseDays.map(({ day, count }) => ({ day, amount: count }));
    case 'activity.spent':
      return stats.purchaseDays.map(({ day, amount }) => ({ day, amount }));
  }
  const value = readStored(client, path);
  // A channel whose consent was never asked has no entry.
  if (path.startsWith('consents.')) return value ?? 'unknown';
  return path.startsWith('custom.') && isAddress(value) ? valueText(value) : value;
}

/** The stored value at a dotted path. */
export function readStored(client: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], client);
}

function isAddress(value: unknown): value is Parameters<typeof valueText>[0] & object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The conditions of the criteria as one tree; the lifecycle is not part of it. */
export function treeOf(criteria: ClientCriteria): ConditionNode {
  return {
    all: [
      ...(criteria.status
        ? [{ field: 'status', operator: 'equals' as const, value: criteria.status }]
        : []),
      ...(criteria.assignedTo
        ? [{ field: 'assignedTo', operator: 'equals' as const, value: criteria.assignedTo }]
        : []),
      ...(criteria.tag
        ? [{ field: 'tags', operator: 'hasAny' as const, value: [criteria.tag] }]
        : []),
      ...(criteria.filter ? [criteria.filter] : []),
    ],
  };
}
