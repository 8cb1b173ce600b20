import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { Condition } from '@clientele/contracts/conditions/condition';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { evaluateCondition } from '../conditions/evaluate.ts';
import type { FieldDescription } from '../conditions/operators.ts';
import { valueText } from '../custom-fields/custom-value.ts';
import { FORM_CONDITION_FIELDS } from '../custom-fields/field-dependencies.ts';
import { customKeyOf, describeField, type ValueContext } from '../custom-fields/field-types.ts';
import { displayNameOf } from './names.ts';

const STANDARD = new Map(FORM_CONDITION_FIELDS.map((field) => [field.key, field]));

/**
 * Whether the client meets a field's condition; a field that is not shown counts as empty. Null
 * without a condition, and when it is about a field whose value the member may not see (or only on
 * demand): the caller then shows the field and does not require it, which reveals nothing.
 */
export function conditionHolds(
  condition: Condition | null,
  profile: ClientProfile,
  fields: readonly MemberField[],
  context: ValueContext,
): boolean | null {
  return holds(condition, { profile, fields, context, asked: [] });
}

/**
 * Whether the form shows the field: also without a condition, and when the condition cannot be
 * evaluated.
 */
export function isFieldVisible(
  field: MemberField,
  profile: ClientProfile,
  fields: readonly MemberField[],
  context: ValueContext,
): boolean {
  return isVisible(field, { profile, fields, context, asked: [] });
}

/** Whether the member must fill in the field: only where they see it and may write it. */
export function isFieldRequired(
  field: MemberField,
  profile: ClientProfile,
  fields: readonly MemberField[],
  context: ValueContext,
): boolean {
  return (
    field.access === 'write' &&
    (field.required || conditionHolds(field.requiredWhen, profile, fields, context) === true) &&
    isFieldVisible(field, profile, fields, context)
  );
}

interface Form {
  profile: ClientProfile;
  fields: readonly MemberField[];
  context: ValueContext;
  /** Keys of fields already visited, so that conditions that form a circle end. */
  asked: readonly string[];
}

function isVisible(field: MemberField, form: Form): boolean {
  if (form.asked.includes(field.key)) return true;
  return holds(field.visibleWhen, { ...form, asked: [...form.asked, field.key] }) ?? true;
}

function holds(condition: Condition | null, form: Form): boolean | null {
  if (condition === null) return null;
  const { today, timeZone } = form.context;
  const test = (description: FieldDescription, value: unknown) =>
    evaluateCondition(condition, () => value, {
      fields: new Map([[condition.field, description]]),
      today,
      timeZone,
    });
  const standard = STANDARD.get(condition.field);
  if (standard) return test(standard, standardValue(form.profile, condition.field));
  const key = customKeyOf(condition.field);
  const field = form.fields.find((candidate) => candidate.key === key);
  if (!field || field.access === 'none' || field.access === 'masked' || field.sensitive) {
    return null;
  }
  const value = isVisible(field, form) ? form.profile.custom[field.key] : null;
  return test(describeField(field), evaluable(value ?? null));
}

function standardValue(profile: ClientProfile, path: string): unknown {
  if (path === 'displayName') return displayNameOf(profile);
  const [field, part] = path.split('.') as [keyof ClientProfile, string | undefined];
  const value: unknown = profile[field];
  return part === undefined ? value : (value as Record<string, unknown>)[part];
}

/** The value in the form that the evaluator expects: an address becomes its text. */
function evaluable(value: CustomValue | null): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? valueText(value)
    : value;
}
