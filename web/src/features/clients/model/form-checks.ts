import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientCreateRequest, ClientProfile } from '@clientele/contracts/clients/client';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import { applyPatch, profileChanges } from '@clientele/domain/clients/client-profile';
import {
  clientIdentityIssue,
  normalizeClientInput,
} from '@clientele/domain/clients/normalize-client';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import { type FormContext, missingIssues, sentCustom, storedCustom } from './form-context.ts';
import { type ClientFormValues, toClientInput } from './form-values.ts';

/** The form's values as the API takes them. */
export function inputOf(values: ClientFormValues, context: FormContext): ClientCreateRequest {
  return { ...toClientInput(values), custom: sentCustom(values, context) };
}

/**
 * Error messages by field path. The message that nothing identifies the client is under `identity`.
 */
export function formErrors(
  values: ClientFormValues,
  context: FormContext,
  language: InterfaceLanguage,
): Record<string, string> {
  const input = inputOf(values, context);
  // With the empty rows, so that each message is at the index of its row.
  const { otherEmails, otherPhones } = values;
  const result = normalizeClientInput(
    { ...input, otherEmails, otherPhones },
    context,
    storedCustom(values, context),
  );
  const { firstName, lastName, companyName, email, phone } = toClientInput(values);
  const identity = clientIdentityIssue({ firstName, lastName, companyName, email, phone });
  const issues: FieldIssue[] = [
    ...missingIssues(values, context),
    ...(result.ok ? [] : result.issues),
    ...(identity ? [{ ...identity, path: 'identity' }] : []),
  ];
  return Object.fromEntries(
    issues.map((issue) => [issue.path, wordIssue(issue, language).message]),
  );
}

/**
 * The changes these values make to the stored client, in normalised form. A change that replaces a
 * masked value is marked `masked`, because its earlier value is not known here.
 */
export function changesOf(values: ClientFormValues, context: FormContext): FieldChange[] {
  const { stored } = context;
  if (!stored) return [];
  const custom = storedCustom(values, context);
  const normalized = normalizeClientInput(inputOf(values, context), context, custom);
  if (!normalized.ok) return [];
  const base: ClientProfile = { ...stored, custom };
  return profileChanges(base, applyPatch(base, normalized.value)).map((change) => {
    const key = customKeyOf(change.field);
    const unseen = key !== null && stored.maskedFields.includes(key) && !(key in custom);
    return unseen ? { ...change, masked: true } : change;
  });
}

/**
 * The part of an incomplete form that could identify a duplicate; null while there is too little.
 */
export function duplicateDraft(
  values: ClientFormValues,
  context: FormContext,
): ClientCreateRequest | null {
  const { kind, firstName, lastName, companyName, email, phone, birthDate, address } =
    toClientInput(values);
  const { postalCode } = address;
  const valid = <Input extends ClientCreateRequest>(input: Input) =>
    normalizeClientInput(input, context).ok ? input : {};
  const draft: ClientCreateRequest = {
    ...(email && valid({ email })),
    ...(phone && valid({ phone })),
  };
  const mainName = companyName ?? lastName;
  const furtherIdentity = {
    ...(birthDate && valid({ birthDate })),
    ...(postalCode && valid({ address: { postalCode } })),
  };
  if (mainName && Object.keys(furtherIdentity).length > 0) {
    Object.assign(draft, { kind, firstName, lastName, companyName, ...furtherIdentity });
  }
  return Object.keys(draft).length === 0 ? null : draft;
}
