import type { CompiledCondition } from './compiled-condition.ts';
import type { FieldValues } from './field-values.ts';

export interface CompiledGroup {
  kind: 'all' | 'any' | 'none';
  members: CompiledNode[];
}
export type CompiledNode = CompiledCondition | CompiledGroup;

/** Whether a record meets the node. An empty `all` or `none` is met, an empty `any` is not. */
export function meetsNode(node: CompiledNode, values: FieldValues, today: string): boolean {
  if (!('members' in node)) return node.meets(values, today);
  if (node.kind === 'all') return node.members.every((member) => meetsNode(member, values, today));
  const meetsSome = node.members.some((member) => meetsNode(member, values, today));
  return node.kind === 'any' ? meetsSome : !meetsSome;
}

export function conditionsIn(node: CompiledNode): CompiledCondition[] {
  return 'members' in node ? node.members.flatMap(conditionsIn) : [node];
}
