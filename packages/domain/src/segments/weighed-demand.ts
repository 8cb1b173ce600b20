import type { FieldDescription } from '../conditions/operators.ts';
import { isInSpan, OPERATOR_SEMANTICS, operandsOf, positiveOf } from '../conditions/semantics.ts';
import type { Comparable, ValueSpan } from '../conditions/value-span.ts';
import type { Demand } from './demands.ts';

/** Values of a field, as conditions compare them: none when it is empty, several for a list. */
export type Values = readonly Comparable[];

/** A demand of values, its operator and its group's negations taken together. */
export interface WeighedDemand {
  /** What is demanded, whichever way. */
  subject: string;
  negated: boolean;
  /** Null where only looking at a value can tell. */
  span: ValueSpan | null;
  /** Of text: how a value has to begin, end, or what it must have within. */
  part: { of: 'startsWith' | 'endsWith' | 'contains'; text: string } | null;
  isMetBy(values: Values): boolean;
}

export function weighDemand(
  { condition, ...demand }: Demand,
  field: FieldDescription,
  today: string,
): WeighedDemand {
  const { operator, negated: isNegation } = positiveOf(condition.operator);
  const semantics = OPERATOR_SEMANTICS[operator];
  // What adds up compares as any number does.
  const operands = operandsOf(condition.value, field.type);
  const span = 'span' in semantics ? semantics.span(operands, today) : null;
  const negated = demand.negated !== isNegation;
  const isIn = (values: Values) => {
    if (span !== null) return isInSpan(span, values);
    const [value] = values;
    return value !== undefined && 'test' in semantics && semantics.test(value, operands, today);
  };
  const isPart = operator === 'startsWith' || operator === 'endsWith' || operator === 'contains';
  return {
    subject: JSON.stringify([operator, operands]),
    negated,
    span,
    part: isPart ? { of: operator, text: String(operands[0]) } : null,
    isMetBy: (values) => isIn(values) !== negated,
  };
}
