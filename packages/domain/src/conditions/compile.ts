import { type ConditionNode, groupParts, isGroup } from '@clientele/contracts/conditions/condition';
import type { ExplainedNode } from '@clientele/contracts/conditions/explained-node';
import { compileCondition } from './compile-condition.ts';
import { type CompiledNode, conditionsIn, meetsNode } from './compiled-node.ts';
import type { FieldValues } from './field-values.ts';
import { nextChange } from './next-change.ts';
import type { FieldDescription } from './operators.ts';

/** A tree made ready to be asked about many records. */
export interface CompiledTree {
  /** Every field that it reads. */
  fields: ReadonlySet<string>;
  /** Whether its answers may change as days go by. */
  timeRelative: boolean;
  /** Whether a record meets it on a day of the organisation's calendar. */
  meets(values: FieldValues, today: string): boolean;
  /**
   * The first day after today on which `meets` answers otherwise if nothing but time passes, or,
   * rarely, an earlier one; null when there is none.
   */
  nextChange(values: FieldValues, today: string): string | null;
  /** What each part of it says of a record. */
  explain(values: FieldValues, today: string): ExplainedNode;
}

/**
 * Makes a tree ready. A condition over a field that is not known is never met, whichever its
 * operator.
 */
export function compileTree(
  node: ConditionNode,
  fields: ReadonlyMap<string, FieldDescription>,
): CompiledTree {
  const root = compileNode(node, fields);
  const conditions = conditionsIn(root);
  return {
    fields: new Set(conditions.map(({ condition }) => condition.field)),
    timeRelative: conditions.some((condition) => condition.relative),
    meets: (values, today) => meetsNode(root, values, today),
    nextChange: (values, today) => nextChange(root, values, today),
    explain: (values, today) => explainNode(root, values, today),
  };
}

function compileNode(
  node: ConditionNode,
  fields: ReadonlyMap<string, FieldDescription>,
): CompiledNode {
  if (!isGroup(node)) return compileCondition(node, fields);
  const { kind, members } = groupParts(node);
  return { kind, members: members.map((member) => compileNode(member, fields)) };
}

function explainNode(node: CompiledNode, values: FieldValues, today: string): ExplainedNode {
  const met = meetsNode(node, values, today);
  if (!('members' in node)) return { met, condition: node.condition };
  const members = node.members.map((member) => explainNode(member, values, today));
  return { met, kind: node.kind, members };
}
