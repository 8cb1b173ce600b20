import type { ClientLifecycle, ClientStatus } from '@clientele/contracts/clients/client';
import type { ClientSort } from '@clientele/contracts/clients/client-list';
import type { ConditionNode } from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ProblemError } from '@clientele/contracts/problem';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { valueText } from '@clientele/domain/custom-fields/custom-value';
import { type Plan, planMatches, planQuery } from '../../platform/query-planner.ts';
import type { FieldGate } from '../custom-fields/field-gate.ts';
import type { ClientRecord } from './client.record.ts';
import {
  INDEXED_CLIENT_FIELDS,
  indexedCustomFields,
  type SortOrder,
  sortOf,
} from './client-indexes.ts';

/** What decides which clients are meant. */
export interface ClientCriteria {
  lifecycle: ClientLifecycle;
  status?: ClientStatus | undefined;
  tag?: string | undefined;
  assignedTo?: string | undefined;
  filter?: ConditionNode | undefined;
}

/** How criteria are served. */
export interface CriteriaPlan {
  /** In the order asked for. */
  sorted: Plan;
  /** Without an order: all matches, where a custom field narrows them down. */
  matches: Plan | null;
}

/** @throws ProblemError for a filter that makes no sense, or about what the member may not see. */
export function assertCriteria(criteria: ClientCriteria, gate: FieldGate): void {
  const issues = criteria.filter ? checkTree(criteria.filter, gate.filterable, 'filter') : [];
  if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
}

/** @throws ProblemError for a custom field that the member may not sort by, or not yet. */
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
  gate: FieldGate,
  order?: SortOrder,
): CriteriaPlan {
  const tree = treeOf(criteria);
  const inLifecycle = {
    where: [{ field: 'lifecycle', operator: '==' as const, value: criteria.lifecycle }],
  };
  const custom = indexedCustomFields(gate.fields, criteria.lifecycle);
  // The path of a custom field names the lifecycle, and has no index together with anything else.
  const sorted = order?.customKey
    ? planQuery(tree, {}, new Map(), order)
    : planQuery(tree, inLifecycle, INDEXED_CLIENT_FIELDS, order);
  const matches = planMatches(tree, inLifecycle, INDEXED_CLIENT_FIELDS, custom);
  return { sorted, matches: sorted.residue === null ? null : matches };
}

/** The value of a field as the evaluator takes it. */
export function readClientField(client: ClientRecord, path: string): unknown {
  const value = readStored(client, path);
  return path.startsWith('custom.') && isAddress(value) ? valueText(value) : value;
}

/** What is stored at a dotted path. */
export function readStored(client: ClientRecord, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], client);
}

function isAddress(value: unknown): value is Parameters<typeof valueText>[0] & object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What a client in the lifecycle has to meet. */
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
