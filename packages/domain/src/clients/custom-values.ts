import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { isEmptyValue, normalizeCustomValue } from '../custom-fields/custom-value.ts';
import {
  customPath,
  type FieldDefinition,
  type ValueContext,
} from '../custom-fields/field-types.ts';
import { isFieldRequired } from './field-conditions.ts';

/**
 * Brings the named values to their stored form. Issues are at `custom.<key>`, or at a part such as
 * `custom.<key>.postalCode`. A field that the member does not see is an unknown field; one that
 * they may not write is refused without looking at the value. `value` holds only acceptable values.
 */
export function normalizeCustomInput(
  input: CustomValues,
  fields: readonly MemberField[],
  context: ValueContext,
  current: CustomValues = {},
): { value: CustomValues; issues: FieldIssue[] } {
  const value: CustomValues = {};
  const issues: FieldIssue[] = [];
  const byKey = new Map(fields.map((field) => [field.key, field]));
  for (const [key, entry] of Object.entries(input)) {
    if (entry === undefined) continue;
    const path = customPath(key);
    const field = byKey.get(key);
    if (!field || field.access === 'none') {
      issues.push({ path, code: 'field.unknown' });
    } else if (field.access !== 'write') {
      issues.push({ path, code: 'custom_field.read_only' });
    } else {
      const result = normalizeCustomValue(field, entry, context, current[key]);
      if (result.ok) value[key] = result.value;
      else issues.push(...result.issues.map((issue) => under(path, issue)));
    }
  }
  return { value, issues };
}

/**
 * The values of a new client: those named (also `null`), and the defaults of the other fields,
 * whatever the member's access, since the organisation decided them.
 */
export function withDefaults(
  input: CustomValues,
  fields: readonly Pick<FieldDefinition, 'key' | 'defaultValue'>[],
): CustomValues {
  const values: CustomValues = { ...input };
  for (const { key, defaultValue } of fields) {
    if (defaultValue !== null && !Object.hasOwn(input, key)) values[key] = defaultValue;
  }
  return values;
}

/** Issues for required values that are missing. */
export function missingValues(
  profile: ClientProfile,
  fields: readonly MemberField[],
  context: ValueContext,
): FieldIssue[] {
  return fields
    .filter((field) => isEmptyValue(profile.custom[field.key]))
    .filter((field) => isFieldRequired(field, profile, fields, context))
    .map((field) => ({ path: customPath(field.key), code: 'field.required' }));
}

/**
 * Issues for required values that are missing after a change and were not before: only these stand
 * in its way. `before` is null for a new client.
 */
export function newlyMissingValues(
  before: ClientProfile | null,
  after: ClientProfile,
  fields: readonly MemberField[],
  context: ValueContext,
): FieldIssue[] {
  const missingBefore = before
    ? missingValues(before, fields, context).map(({ path }) => path)
    : [];
  return missingValues(after, fields, context).filter(({ path }) => !missingBefore.includes(path));
}

function under(path: string, issue: FieldIssue): FieldIssue {
  return { ...issue, path: issue.path === '' ? path : `${path}.${issue.path}` };
}
