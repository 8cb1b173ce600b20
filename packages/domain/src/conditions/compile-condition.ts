import type { Condition } from '@clientele/contracts/conditions/condition';
import type { CompiledCondition } from './compiled-condition.ts';
import { countCondition } from './count-condition.ts';
import type { FieldValues } from './field-values.ts';
import { nextTurnOf } from './next-turn.ts';
import type { FieldDescription } from './operators.ts';
import { perDay } from './per-day.ts';
import { isInSpan, OPERATOR_SEMANTICS, operandsOf, positiveOf } from './semantics.ts';
import type { Comparable } from './value-span.ts';

/** Compiles a condition; one over an unknown field is never met. */
export function compileCondition(
  condition: Condition,
  fields: ReadonlyMap<string, FieldDescription>,
): CompiledCondition {
  const field = fields.get(condition.field);
  const fixed = { condition, relative: false, nextTurn: () => null };
  if (!field) return { ...fixed, meets: () => false };
  if (field.type === 'count') return countCondition(condition);
  const { operator, negated } = positiveOf(condition.operator);
  const semantics = OPERATOR_SEMANTICS[operator];
  const operands = operandsOf(condition.value, field.type);
  const test = testOf(semantics, operands);
  const meets = (values: FieldValues, today: string) =>
    test(values.valuesOf(condition.field), today) !== negated;
  if (!('relative' in semantics)) return { ...fixed, meets };
  return {
    condition,
    relative: true,
    meets,
    nextTurn: (values, day) => {
      const [date] = values.valuesOf(condition.field);
      return date === undefined ? null : nextTurnOf(operator, operands, String(date), day);
    },
  };
}

type Test = (values: readonly Comparable[], today: string) => boolean;

function testOf(semantics: (typeof OPERATOR_SEMANTICS)['equals'], operands: Comparable[]): Test {
  if ('test' in semantics) {
    return ([value], today) => value !== undefined && semantics.test(value, operands, today);
  }
  if (!('span' in semantics)) return () => false;
  if (!semantics.relative) {
    const span = semantics.span(operands, '');
    return (values) => isInSpan(span, values);
  }
  const spanOn = perDay((today) => semantics.span(operands, today));
  return (values, today) => isInSpan(spanOn(today), values);
}
