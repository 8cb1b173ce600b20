import { type ConditionNode, groupParts, isGroup } from '@clientele/contracts/conditions/condition';
import type { ExplainedNode } from '@clientele/contracts/conditions/explained-node';
import { compileCondition } from './compile-condition.ts';
import { type CompiledNode, conditionsIn, meetsNode } from './compiled-node.ts';
import type { FieldValues } from './field-values.ts';
import { nextChange } from './next-change.ts';
import type { FieldDescription } from './operators.ts';

/** A tree of conditions, prepared to be evaluated for many records. */
export interface CompiledTree {
  /** Paths of every field that it reads. */
  fields: ReadonlySet<string>;
  /** Whether the result may change as days pass. */
  timeRelative: boolean;
  /** Whether a record meets it on a calendar date of the organisation. */
  meets(values: FieldValues, today: string): boolean;
  /**
   * The first day after today on which `meets` gives another result if nothing but time passes, or,
   * rarely, an earlier day; null when there is none.
   */
  nextChange(values: FieldValues, today: string): string | null;
  /** Whether a record meets each part of it. */
  explain(values: FieldValues, today: string): ExplainedNode;
}

/** Compiles a tree. A condition over an unknown field is never met, whatever its operator. */
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
