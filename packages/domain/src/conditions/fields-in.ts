import { type ConditionNode, groupParts, isGroup } from '@clientele/contracts/conditions/condition';

/** The fields that a tree asks about, each once. */
export function fieldsIn(node: ConditionNode): Set<string> {
  if (!isGroup(node)) return new Set([node.field]);
  return new Set(groupParts(node).members.flatMap((member) => [...fieldsIn(member)]));
}
