import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { CLIENT_FIELDS } from '@clientele/domain/conditions/client-fields';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { conditionTrees as treesOver } from '@clientele/domain/conditions/testing/arbitrary-trees';
import fc from 'fast-check';

/** Trees of sensible conditions whose values are mostly those of the records. */
export function conditionTrees(
  records: readonly object[],
  fields: readonly FieldDescription[] = CLIENT_FIELDS,
): fc.Arbitrary<ConditionGroup> {
  return treesOver(fields, (field) => valuesIn(field, records));
}

function valuesIn(
  field: FieldDescription,
  records: readonly object[],
): fc.Arbitrary<string | number | boolean> {
  if (field.type === 'boolean') return fc.boolean();
  if (field.type === 'number') return fc.integer({ min: 0, max: 30 });
  if (field.type === 'count') return countsOf(field);
  if (field.options) return fc.constantFrom(...field.options);
  const read = (record: object) =>
    field.key
      .split('.')
      .reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
        record,
      );
  const recordValues = records
    .flatMap(read)
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value) => (value instanceof Date ? value.toISOString() : String(value)))
    .map((value) => (field.type === 'moment' ? value.slice(0, 10) : value));
  const unknown = field.type === 'date' || field.type === 'moment' ? '1999-12-31' : 'inconnu';
  return fc.constantFrom(unknown, ...recordValues);
}

/** Amounts are in minor units. */
function countsOf({ key }: FieldDescription): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: key === 'activity.spent' ? 9_000 : 4 });
}
