import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { missingValues } from '@clientele/domain/clients/custom-values';
import { isFieldRequired, isFieldVisible } from '@clientele/domain/clients/field-conditions';
import {
  type NormalizeContext,
  normalizeClientInput,
} from '@clientele/domain/clients/normalize-client';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { type ClientFormValues, sameCustomValue, toClientInput } from './form-values.ts';

/** What the values of a client form are validated against. */
export interface FormContext extends NormalizeContext {
  /** The client being edited, as it was when the form opened; null for a new one. */
  stored: Client | null;
}

/** Whether the field has a masked value that was neither revealed nor replaced in this form. */
export function isCovered(key: string, values: ClientFormValues, { stored }: FormContext): boolean {
  return (stored?.maskedFields.includes(key) ?? false) && !Object.hasOwn(values.custom, key);
}

/** The profile that the form's values amount to, for rules that depend on other fields. */
function draftProfile(values: ClientFormValues): ClientProfile {
  const input = toClientInput(values);
  return {
    ...EMPTY_PROFILE,
    ...input,
    address: { ...EMPTY_PROFILE.address, ...input.address },
    custom: values.custom,
  };
}

/** The custom fields that are visible with these values, by key, and whether each is required. */
export function shownFields(
  values: ClientFormValues,
  context: FormContext,
): ReadonlyMap<string, { field: MemberField; required: boolean }> {
  const profile = draftProfile(values);
  const { fields } = context;
  const shown = fields
    .filter((field) => field.access !== 'none' && isFieldVisible(field, profile, fields, context))
    // A new client has no values yet: fields that cannot be written are left out.
    .filter((field) => context.stored !== null || field.access === 'write');
  return new Map(
    shown.map((field) => {
      const required = isFieldRequired(field, profile, fields, context);
      return [field.key, { field, required }] as const;
    }),
  );
}

/**
 * The custom values that the form sends: those of visible fields, without masked ones. For a stored
 * client only changed values are sent, so that values stored under earlier rules may stay.
 */
export function sentCustom(values: ClientFormValues, context: FormContext) {
  const { custom, revealed } = values;
  const stored: CustomValues = storedCustom(values, context);
  const untouched = (key: string) =>
    context.stored !== null && sameCustomValue(custom[key], stored[key]);
  const replaced = (key: string) =>
    context.stored?.maskedFields.includes(key) === true && !Object.hasOwn(revealed, key);
  const sent = [...shownFields(values, context).values()]
    .filter(({ field: { key, access } }) => access === 'write' && Object.hasOwn(custom, key))
    // If the person chose to replace a masked value but typed nothing, it stays as it is.
    .filter(({ field: { key } }) => !(replaced(key) && isBlank(custom[key])))
    .filter(({ field: { key } }) => !untouched(key));
  return Object.fromEntries(sent.map(({ field: { key } }) => [key, custom[key] ?? null]));
}

/** Issues for required fields left empty, except those that the stored client already lacks. */
export function missingIssues(values: ClientFormValues, context: FormContext) {
  const { stored } = context;
  const base = stored ?? EMPTY_PROFILE;
  const custom = sentCustom(values, context);
  const input = { ...toClientInput(values), custom };
  const normalized = normalizeClientInput(input, context, storedCustom(values, context));
  const after = normalized.ok
    ? applyPatch(base, normalized.value)
    : { ...draftProfile(values), custom: { ...base.custom, ...custom } };
  const filled = stored?.maskedFields ?? [];
  const excused = new Set<string>(
    filled.filter((key) => !Object.hasOwn(custom, key)).map(customPath),
  );
  for (const { path } of stored ? missingValues(stored, context.fields, context) : []) {
    if (!filled.some((key) => customPath(key) === path)) excused.add(path);
  }
  return missingValues(after, context.fields, context).filter(({ path }) => !excused.has(path));
}

/** The stored custom values, including those revealed in this form. */
export function storedCustom(values: ClientFormValues, { stored }: FormContext) {
  return { ...stored?.custom, ...values.revealed };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
