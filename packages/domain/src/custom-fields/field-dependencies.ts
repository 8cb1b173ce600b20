import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { checkTree } from '../conditions/check-tree.ts';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import type { FieldDescription } from '../conditions/operators.ts';
import { customPath, describeField, type FieldDefinition } from './field-types.ts';

/** Fields that a form for a new client does not have yet. */
const NOT_IN_FORM = new Set(['number', 'createdAt', 'updatedAt']);

/** The standard fields that conditions of a field may ask about. */
export const FORM_CONDITION_FIELDS: readonly FieldDescription[] = CLIENT_FIELDS.filter(
  ({ key }) => !NOT_IN_FORM.has(key),
);
/**
 * The fields that conditions of a field may ask about: standard fields of the form, and other
 * custom fields.
 */
export function conditionFieldsFor(
  otherFields: readonly FieldDefinition[],
): ReadonlyMap<string, FieldDescription> {
  return new Map(
    [...FORM_CONDITION_FIELDS, ...otherFields.map(describeField)].map((field) => [
      field.key,
      field,
    ]),
  );
}

/** Issues of `visibleWhen` and `requiredWhen`, such as a circle that leads back to the field. */
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
      condition.field === own ||
      (setting === 'visibleWhen' && leadsTo(own, condition, otherFields));
    return isCircular
      ? [{ path: `${setting}.field`, code: 'custom_field.condition_circular' }]
      : checkTree(condition, conditionFields, setting);
  });
}

/**
 * The other fields whose conditions ask about a field; it cannot be archived before they are
 * changed.
 */
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

/** Whether following the conditions of visibility from field to field leads to `path`. */
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
