import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { Segment, ShownNode } from '@clientele/contracts/segments/segment';

/**
 * The criteria of a dynamic segment if the member sees all of them, otherwise null. Only then may
 * they be edited.
 */
export function visibleCriteria({
  criteria,
  hidden,
}: Pick<Segment, 'criteria' | 'hidden'>): ConditionGroup | null {
  if (criteria === null || hidden || !isVisible(criteria)) return null;
  return criteria as ConditionGroup;
}

function isVisible(node: ShownNode): boolean {
  if ('hidden' in node) return false;
  if ('field' in node) return true;
  return Object.values(node).every((members: ShownNode[]) => members.every(isVisible));
}
