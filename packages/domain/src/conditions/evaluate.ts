import type { Condition, ConditionNode } from '@clientele/contracts/conditions/condition';
import { compileTree } from './compile.ts';
import { type FieldReader, fieldValues } from './field-values.ts';
import type { FieldDescription } from './operators.ts';

export interface EvaluationContext {
  fields: ReadonlyMap<string, FieldDescription>;
  /** Calendar date of the organisation, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
}

/** Whether one record meets a tree; for many records, see `compileTree`. */
export function evaluateTree(
  node: ConditionNode,
  read: FieldReader,
  { fields, today, timeZone }: EvaluationContext,
): boolean {
  return compileTree(node, fields).meets(fieldValues(read, fields, timeZone), today);
}

export function evaluateCondition(
  condition: Condition,
  read: FieldReader,
  context: EvaluationContext,
): boolean {
  return evaluateTree(condition, read, context);
}
