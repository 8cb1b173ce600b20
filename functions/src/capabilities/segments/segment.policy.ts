import type { Condition, ConditionNode } from '@clientele/contracts/conditions/condition';
import { groupParts, isGroup } from '@clientele/contracts/conditions/condition';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';
import type { SegmentUse } from '@clientele/contracts/segments/segment';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { type FieldDescription, operatorsFor } from '@clientele/domain/conditions/operators';
import { evaluationOrder } from '@clientele/domain/segments/references';
import type { FieldGate } from '../custom-fields/field-gate.ts';
import type { SegmentDecider } from './segment-decider.ts';

const hiddenBySet = new WeakMap<SegmentDecider, WeakMap<FieldGate, ReadonlySet<string>>>();

/**
 * Segments whose criteria ask about fields that the role may not ask about, directly or through
 * another segment: their members would reveal values of these fields. Only their names are shown.
 */
export function hiddenSegments(set: SegmentDecider, gate: FieldGate): ReadonlySet<string> {
  const ofSet = hiddenBySet.get(set) ?? new WeakMap<FieldGate, ReadonlySet<string>>();
  hiddenBySet.set(set, ofSet);
  const cached = ofSet.get(gate);
  if (cached) return cached;
  const hidden = new Set<string>();
  const trees = new Map([...set.all].map(([id, { data }]) => [id, data.criteria]));
  for (const id of evaluationOrder(trees)) {
    const criteria = trees.get(id) ?? null;
    if (criteria && !every(criteria, (condition) => maySee(condition, gate.filterable, hidden)))
      hidden.add(id);
  }
  ofSet.set(gate, hidden);
  return hidden;
}

/** Whether the role may know that something of this kind uses a segment, and see its name. */
export function mayKnowOf(kind: SegmentUse['kind'], role: Role): boolean {
  return kind === 'segment' || roleHasPermission(role, 'clients.export');
}

/** Whether the role may ask this condition. */
export function maySee(
  condition: Condition,
  fields: ReadonlyMap<string, FieldDescription>,
  hidden: ReadonlySet<string>,
): boolean {
  if (condition.field === SEGMENTS_FIELD) {
    const ids = Array.isArray(condition.value) ? condition.value : [condition.value];
    return ids.every((id) => !hidden.has(String(id)));
  }
  const field = fields.get(condition.field);
  return field !== undefined && operatorsFor(field).includes(condition.operator);
}

function every(node: ConditionNode, test: (condition: Condition) => boolean): boolean {
  return isGroup(node) ? groupParts(node).members.every((part) => every(part, test)) : test(node);
}
