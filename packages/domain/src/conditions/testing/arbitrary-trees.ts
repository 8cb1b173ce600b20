import {
  CONDITION_DEPTH_MAXIMUM,
  type Condition,
  type ConditionGroup,
  type ConditionNode,
  type ConditionPeriod,
} from '@clientele/contracts/conditions/condition';
// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import { type FieldDescription, OPERAND_KIND, operatorsFor } from '../operators.ts';
import { DAYS_AROUND, WORDS } from './arbitrary-records.ts';

type Scalar = string | number | boolean;
/** Values to compare a field with. */
export type OperandsOf = (field: FieldDescription) => fc.Arbitrary<Scalar>;

/** Trees that `checkTree` accepts: up to three levels, every operator that suits the fields. */
export function conditionTrees(
  fields: readonly FieldDescription[],
  operandsOf: OperandsOf = sensibleOperands,
): fc.Arbitrary<ConditionGroup> {
  const conditions = fc
    .constantFrom(...fields)
    .chain((field) => conditionsOn(field, operandsOf(field)));
  let members: fc.Arbitrary<ConditionNode> = conditions;
  for (let level = 1; level < CONDITION_DEPTH_MAXIMUM; level += 1) {
    members = fc.oneof(
      { weight: 3, arbitrary: conditions },
      { weight: 1, arbitrary: groupsOf(members) },
    );
  }
  return groupsOf(members);
}

/** Conditions over one field that `checkTree` accepts. */
export function conditionsOn(
  field: FieldDescription,
  operands: fc.Arbitrary<Scalar> = sensibleOperands(field),
): fc.Arbitrary<Condition> {
  const period = field.type === 'count' ? fc.option(periods, { nil: undefined }) : null;
  return fc.constantFrom(...operatorsFor(field)).chain((operator) =>
    fc
      .record({
        value: valueFor(OPERAND_KIND[operator], operands),
        period: period ?? fc.constant(undefined),
      })
      .map(({ value, period: within }) => ({
        field: field.key,
        operator,
        ...(value !== undefined && { value }),
        ...(within !== undefined && { period: within }),
      })),
  );
}

function groupsOf(members: fc.Arbitrary<ConditionNode>): fc.Arbitrary<ConditionGroup> {
  const lists = fc.array(members, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    lists.map((all) => ({ all })),
    lists.map((any) => ({ any })),
    lists.map((none) => ({ none })),
  );
}

function valueFor(
  kind: (typeof OPERAND_KIND)['equals'],
  operands: fc.Arbitrary<Scalar>,
): fc.Arbitrary<Condition['value']> {
  switch (kind) {
    case 'none':
      return fc.constant(undefined);
    case 'one':
      return operands;
    case 'many':
      return fc.uniqueArray(operands, { minLength: 1, maxLength: 4 });
    case 'range':
      return fc.tuple(operands, operands).map(inOrder);
    case 'days':
      return fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }));
    case 'months':
      return fc.integer({ min: 1, max: 30 });
    case 'calendarMonths':
      return fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    case 'years':
      return fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
        .map(inOrder);
  }
}

function inOrder<Value extends Scalar>(bounds: [Value, Value]): Value[] {
  return bounds.toSorted((left, right) => (left < right ? -1 : 1));
}

const periods: fc.Arbitrary<ConditionPeriod> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((days) => ({ days })),
  DAYS_AROUND.map((from) => ({ from, to: null })),
  fc.tuple(DAYS_AROUND, DAYS_AROUND).map((bounds) => {
    const [from, to] = inOrder(bounds) as [string, string];
    return { from, to };
  }),
);

/** Operands, often values that generated records have. */
function sensibleOperands(field: FieldDescription): fc.Arbitrary<Scalar> {
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'count':
      return fc.integer({ min: 0, max: 6 });
    case 'date':
    case 'moment':
      return DAYS_AROUND;
    default:
      return fc.constantFrom(...(field.options ?? WORDS.map(({ word }) => word)));
  }
}
