import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import type { FilterContext } from '../../../platform/condition-filters.ts';
import { type CountableField, type CountTerm, planCount } from '../../../platform/count-planner.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import {
  INDEXED_CLIENT_FIELDS,
  indexedCustomFields,
  RANGED_CLIENT_FIELDS,
  SORT_COLUMNS,
} from '../record/client-indexes.ts';

/** Fields with automatic indexes, which Firestore merges with other equalities. */
const MERGED: readonly [string, CountableField][] = [
  ...['kind', 'preferredChannel', 'language', 'address.country', 'nextActionFor'].map(
    (path): [string, CountableField] => [path, { path, stored: 'code', with: 'merged' }],
  ),
  ...['email', 'sms', 'phone', 'post'].map((channel): [string, CountableField] => {
    const path = `consents.${channel}`;
    return [path, { path, stored: 'code', with: 'merged' }];
  }),
  ...['firstName', 'lastName', 'companyName', 'email', 'phone', 'source', 'address.postalCode'].map(
    (path): [string, CountableField] => [path, { path, stored: 'presence', with: 'merged' }],
  ),
];

const SORTED = new Set(Object.values(SORT_COLUMNS).map(({ path }) => path));

/**
 * The number of clients in a lifecycle that meet a tree, as `count()` queries that the indexes can
 * answer; null when they cannot.
 */
export function planClientCount(
  tree: ConditionNode,
  lifecycle: ClientLifecycle,
  context: FilterContext & { gate: FieldGate },
): CountTerm[] | null {
  const base = { where: [{ field: 'lifecycle', operator: '==' as const, value: lifecycle }] };
  return planCount(askable(tree), base, countableFields(context, lifecycle), context);
}

function countableFields(
  context: FilterContext & { gate: FieldGate },
  lifecycle: ClientLifecycle,
): ReadonlyMap<string, CountableField> {
  const declared = [...INDEXED_CLIENT_FIELDS].map(([key, field]): [string, CountableField] => [
    key,
    { ...field, with: 'declared' },
  ]);
  const ranges = [...RANGED_CLIENT_FIELDS].map(([key, field]): [string, CountableField] => [
    key,
    { ...field, with: SORTED.has(field.path) ? 'sorted' : 'range' },
  ]);
  const custom = [...indexedCustomFields(context.gate.fields, lifecycle)].map(
    ([key, field]): [string, CountableField] => [key, { ...field, with: 'alone' }],
  );
  const merged = new Map([...MERGED, ...declared, ...ranges, ...custom]);
  for (const path of context.fields.keys()) {
    if (path.startsWith('segmentPins.')) merged.set(path, { path, stored: 'code', with: 'merged' });
  }
  return merged;
}

/**
 * The tree in terms of what is stored. A channel whose consent was never asked has no entry, so
 * "unknown" means neither of the other values; belonging to all of several segments means belonging
 * to each.
 */
function askable(node: ConditionNode): ConditionNode {
  if (isGroup(node)) {
    const { kind, members } = groupParts(node);
    const inner = members.map(askable);
    return kind === 'all' ? { all: inner } : kind === 'any' ? { any: inner } : { none: inner };
  }
  return node.field.startsWith('consents.') ? askableConsent(node) : node;
}

const STATED = ['granted', 'denied'];

function askableConsent(condition: Condition): ConditionNode {
  const { field, operator } = condition;
  const values = (Array.isArray(condition.value) ? condition.value : [condition.value]).map(String);
  switch (operator) {
    case 'equals':
    case 'isAnyOf':
      return isOneOf(field, values);
    case 'notEquals':
    case 'isNoneOf':
      return { none: [isOneOf(field, values)] };
    case 'isEmpty':
      return { any: [] };
    default:
      return { all: [] };
  }
}

function isOneOf(field: string, values: readonly string[]): ConditionNode {
  const stated = (wanted: boolean): ConditionNode[] => {
    const value = STATED.filter((state) => values.includes(state) === wanted);
    return value.length === 0 ? [] : [{ field, operator: 'isAnyOf', value }];
  };
  return values.includes('unknown') ? { none: stated(false) } : { any: stated(true) };
}

/** The stored paths of these fields, which a scan has to fetch. */
export function storedPathsOf(fields: Iterable<string>): string[] {
  const paths = [...fields].map((field) => {
    if (field === SEGMENTS_FIELD) return 'segmentIds';
    if (field === 'activity.visits') return 'stats.visitDays';
    return field.startsWith('activity.') ? 'stats.purchaseDays' : field;
  });
  return [...new Set(paths)];
}
