import type {
  Condition,
  ConditionGroup,
  ConditionNode,
} from '@clientele/contracts/conditions/condition';
import { CLIENT_FIELDS } from '@clientele/domain/clients/client-fields';
import {
  type FieldDescription,
  OPERAND_KIND,
  operatorsFor,
} from '@clientele/domain/conditions/operators';
import { addDays } from '@clientele/domain/time/calendar';
import fc from 'fast-check';

/** Trees of sensible conditions whose values are mostly those of the records. */
export function conditionTrees(
  records: readonly object[],
  fields: readonly FieldDescription[] = CLIENT_FIELDS,
): fc.Arbitrary<ConditionGroup> {
  const conditions = fc
    .constantFrom<FieldDescription>(...fields)
    .chain((field) => conditionOn(field, records));
  const group = (members: fc.Arbitrary<ConditionNode>): fc.Arbitrary<ConditionGroup> =>
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const, 'none' as const),
        fc.array(members, { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, nodes]) => ({ [kind]: nodes }) as unknown as ConditionGroup);
  const inner = group(conditions);
  return group(fc.oneof({ weight: 3, arbitrary: conditions }, { weight: 1, arbitrary: inner }));
}

function conditionOn(field: FieldDescription, records: readonly object[]): fc.Arbitrary<Condition> {
  const values = field.type === 'count' ? fc.nat() : valuesIn(field, records);
  return fc.constantFrom(...operatorsFor(field)).chain((operator) => {
    const base = { field: field.key, operator };
    if (field.type === 'count') return countedIn(base, OPERAND_KIND[operator] === 'range');
    switch (OPERAND_KIND[operator]) {
      case 'none':
        return fc.constant(base);
      case 'days':
        return fc.integer({ min: 0, max: 400 }).map((value) => ({ ...base, value }));
      case 'months':
        return fc.integer({ min: 1, max: 30 }).map((value) => ({ ...base, value }));
      case 'calendarMonths':
        return fc
          .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
          .map((value) => ({ ...base, value }));
      case 'years':
        return fc
          .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }))
          .map(([from, more]) => ({ ...base, value: [from, from + more] }));
      case 'one':
        return values.map((value) => ({ ...base, value }));
      case 'many':
        return fc
          .uniqueArray(values, { minLength: 1, maxLength: 4 })
          .map((value) => ({ ...base, value }));
      case 'range':
        return fc.tuple(values, values).map((value) => ({
          ...base,
          value: value.toSorted((one, other) => (one < other ? -1 : 1)),
        }));
    }
  });
}

/** Amounts over the last days, between two days, or ever. */
function countedIn(
  base: Pick<Condition, 'field' | 'operator'>,
  isRange: boolean,
): fc.Arbitrary<Condition> {
  const amount = fc.integer({ min: 0, max: base.field.endsWith('spent') ? 9_000 : 4 });
  const value = isRange
    ? fc.tuple(amount, amount).map(([from, more]) => [from, from + more])
    : amount;
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-10-01', days));
  const periods = fc.oneof(
    fc.constant({}),
    fc.integer({ min: 1, max: 400 }).map((days) => ({ period: { days } })),
    day.chain((from) =>
      fc
        .option(fc.integer({ min: 0, max: 300 }))
        .map((more) => ({ period: { from, to: more === null ? null : addDays(from, more) } })),
    ),
  );
  return fc
    .tuple(value, periods)
    .map(([amounts, period]) => ({ ...base, value: amounts, ...period }));
}

function valuesIn(
  field: FieldDescription,
  records: readonly object[],
): fc.Arbitrary<string | number | boolean> {
  if (field.type === 'boolean') return fc.boolean();
  if (field.type === 'number') return fc.integer({ min: 0, max: 30 });
  if (field.options) return fc.constantFrom(...field.options);
  const read = (record: object) =>
    field.key
      .split('.')
      .reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
        record,
      );
  const known = records
    .flatMap(read)
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value) => (value instanceof Date ? value.toISOString() : String(value)))
    .map((value) => (field.type === 'moment' ? value.slice(0, 10) : value));
  const unknown = field.type === 'date' || field.type === 'moment' ? '1999-12-31' : 'inconnu';
  return fc.constantFrom(unknown, ...known);
}
