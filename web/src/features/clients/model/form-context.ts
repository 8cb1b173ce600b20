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

/** What a form's values are judged with. */
export interface FormContext extends NormalizeContext {
  /** The client being edited, as it was when the form opened; null for a new one. */
  stored: Client | null;
}

/** Whether a value is there that is not shown, and has been neither shown nor replaced here. */
export function isCovered(key: string, values: ClientFormValues, { stored }: FormContext): boolean {
  return (stored?.maskedFields.includes(key) ?? false) && !Object.hasOwn(values.custom, key);
}

/** The client as the form stands, as far as the rules between its fields look at it. */
function draftProfile(values: ClientFormValues): ClientProfile {
  const input = toClientInput(values);
  return {
    ...EMPTY_PROFILE,
    ...input,
    address: { ...EMPTY_PROFILE.address, ...input.address },
    custom: values.custom,
  };
}

/** Custom fields that show, with whether they must be filled in; by key. */
export function shownFields(
  values: ClientFormValues,
  context: FormContext,
): ReadonlyMap<string, { field: MemberField; required: boolean }> {
  const profile = draftProfile(values);
  const { fields } = context;
  const shown = fields
    .filter((field) => field.access !== 'none' && isFieldVisible(field, profile, fields, context))
    // Of a new client there is nothing to read yet.
    .filter((field) => context.stored !== null || field.access === 'write');
  return new Map(
    shown.map((field) => {
      const required = isFieldRequired(field, profile, fields, context);
      return [field.key, { field, required }] as const;
    }),
  );
}

/**
 * The values of custom fields that the form sends: those it shows, of covered ones none; of a
 * stored client what was changed, for what was stored under earlier rules may stay as it is.
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
    // A value that was to be replaced, and was not, stays.
    .filter(({ field: { key } }) => !(replaced(key) && isBlank(custom[key])))
    .filter(({ field: { key } }) => !untouched(key));
  return Object.fromEntries(sent.map(({ field: { key } }) => [key, custom[key] ?? null]));
}

/** Required fields that these values leave empty, except what the stored client lacks already. */
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

/** The custom values of the client being edited, with those that were shown since. */
export function storedCustom(values: ClientFormValues, { stored }: FormContext) {
  return { ...stored?.custom, ...values.revealed };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
