import type { FieldDescription } from '../conditions/operators.ts';
import { isInSpan, OPERATOR_SEMANTICS, operandsOf, positiveOf } from '../conditions/semantics.ts';
import type { Comparable, ValueSpan } from '../conditions/value-span.ts';
import type { Demand } from './demands.ts';

/** Comparable values of a field: none when it is empty, several for a list. */
export type Values = readonly Comparable[];

/** A demand on values, with the negations of operator and group combined. */
export interface WeighedDemand {
  /** Identifies the demanded condition, negated or not. */
  subject: string;
  negated: boolean;
  /** The demanded set of values; null when only a test of a value can tell. */
  span: ValueSpan | null;
  /** For text: what a value must begin with, end with or contain; null otherwise. */
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
  // Sums over a period compare like any number.
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
