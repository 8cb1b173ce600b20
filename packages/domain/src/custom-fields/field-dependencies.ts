import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { checkTree } from '../conditions/check-tree.ts';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import type { FieldDescription } from '../conditions/operators.ts';
import { customPath, describeField, type FieldDefinition } from './field-types.ts';

/** A form has no number and no dates of record yet. */
const NOT_IN_FORM = new Set(['number', 'createdAt', 'updatedAt']);

/** The standard fields that a field may depend on. */
export const FORM_CONDITION_FIELDS: readonly FieldDescription[] = CLIENT_FIELDS.filter(
  ({ key }) => !NOT_IN_FORM.has(key),
);
/** What a field may depend on: standard fields of the form and other custom fields. */
export function conditionFieldsFor(
  otherFields: readonly FieldDefinition[],
): ReadonlyMap<string, FieldDescription> {
  return new Map(
    [...FORM_CONDITION_FIELDS, ...otherFields.map(describeField)].map((field) => [field.key, field]),
  );
}

/** What is wrong with `visibleWhen` and `requiredWhen`, such as a circle that leads back here. */
export function checkFieldConditions(
  field: FieldDefinition,
  otherFields: readonly FieldDefinition[],
): FieldIssue[] {
  const own = customPath(field.key);
  const conditionFields = conditionFieldsFor(otherFields.filter(({ key }) => key !== field.key));
  return (['visibleWhen', 'requiredWhen'] as const).flatMap((setting): FieldIssue[] => {
    const condition = field[setting];
    if (condition === null) return [];
    const isCircular =
      condition.field === own || (setting === 'visibleWhen' && leadsTo(own, condition, otherFields));
    return isCircular
      ? [{ path: `${setting}.field`, code: 'custom_field.condition_circular' }]
      : checkTree(condition, conditionFields, setting);
  });
}

/** The other fields that depend on a field: it is not to leave before they are changed. */
export function dependentsOf(
  key: string,
  fields: readonly FieldDefinition[],
): readonly FieldDefinition[] {
  const path = customPath(key);
  return fields.filter(
    (field) =>
      field.key !== key &&
      (field.visibleWhen?.field === path || field.requiredWhen?.field === path),
  );
}

/** Follows whether a field is shown from field to field, until it comes by `path` or ends. */
function leadsTo(path: string, from: Condition, fields: readonly FieldDefinition[]): boolean {
  const passed = new Set<string>();
  let condition: Condition | null = from;
  while (condition !== null && !passed.has(condition.field)) {
    if (condition.field === path) return true;
    passed.add(condition.field);
    const at: string = condition.field;
    condition = fields.find(({ key }) => customPath(key) === at)?.visibleWhen ?? null;
  }
  return false;
}
