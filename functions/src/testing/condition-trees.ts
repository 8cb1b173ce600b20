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
  const values = valuesIn(field, records);
  return fc.constantFrom(...operatorsFor(field)).chain((operator) => {
    const base = { field: field.key, operator };
    switch (OPERAND_KIND[operator]) {
      case 'none':
        return fc.constant(base);
      case 'days':
        return fc.integer({ min: 0, max: 400 }).map((value) => ({ ...base, value }));
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
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], record);
  const known = records
    .flatMap(read)
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value) => (value instanceof Date ? value.toISOString() : String(value)))
    .map((value) => (field.type === 'moment' ? value.slice(0, 10) : value));
  const unknown = field.type === 'date' || field.type === 'moment' ? '1999-12-31' : 'inconnu';
  return fc.constantFrom(unknown, ...known);
}
