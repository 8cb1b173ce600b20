import type { Address } from '@clientele/contracts/clients/address';
import type { ClientProfile, CreateClientInput } from '@clientele/contracts/clients/client';
import type { FieldChange } from '@clientele/contracts/clients/client-history';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import { applyPatch, profileChanges } from '@clientele/domain/clients/client-profile';
import {
  clientIdentityIssue,
  type NormalizeContext,
  normalizeClientInput,
} from '@clientele/domain/clients/normalize-client';
import { formatPhone } from '@clientele/domain/contact/phone';

/** A profile as its fields hold it: every absent value an empty text. */
export interface ClientFormValues {
  kind: ClientProfile['kind'];
  status: ClientProfile['status'];
  firstName: string;
  lastName: string;
  companyName: string;
  email: string;
  phone: string;
  otherEmails: string[];
  otherPhones: string[];
  birthDate: string;
  address: { [Part in keyof Address]: string };
  language: string;
  tags: string[];
  source: string;
  assignedTo: string;
  preferredChannel: string;
}

export function toFormValues(profile: ClientProfile, country: string): ClientFormValues {
  const { address } = profile;
  return {
    kind: profile.kind,
    status: profile.status,
    firstName: profile.firstName ?? '',
    lastName: profile.lastName ?? '',
    companyName: profile.companyName ?? '',
    email: profile.email ?? '',
    phone: profile.phone ? formatPhone(profile.phone, country) : '',
    otherEmails: profile.otherEmails,
    otherPhones: profile.otherPhones.map((phone) => formatPhone(phone, country)),
    birthDate: profile.birthDate ?? '',
    address: {
      line1: address.line1 ?? '',
      line2: address.line2 ?? '',
      postalCode: address.postalCode ?? '',
      city: address.city ?? '',
      country: address.country ?? '',
    },
    language: profile.language ?? '',
    tags: profile.tags,
    source: profile.source ?? '',
    assignedTo: profile.assignedTo ?? '',
    preferredChannel: profile.preferredChannel ?? '',
  };
}

/** What the API takes: empty texts are `null`. */
export function toClientInput(values: ClientFormValues): CreateClientInput {
  const { address } = values;
  return {
    kind: values.kind,
    status: values.status,
    firstName: orNull(values.firstName),
    lastName: orNull(values.lastName),
    companyName: orNull(values.companyName),
    email: orNull(values.email),
    phone: orNull(values.phone),
    otherEmails: values.otherEmails.filter((text) => text.trim() !== ''),
    otherPhones: values.otherPhones.filter((text) => text.trim() !== ''),
    birthDate: orNull(values.birthDate),
    address: {
      line1: orNull(address.line1),
      line2: orNull(address.line2),
      postalCode: orNull(address.postalCode),
      city: orNull(address.city),
      country: orNull(address.country),
    },
    language: orNull(values.language),
    tags: values.tags,
    source: orNull(values.source),
    assignedTo: orNull(values.assignedTo),
    preferredChannel: orNull(values.preferredChannel) as ClientProfile['preferredChannel'],
  };
}

/** Messages by field path; what is missing altogether stands under `identity`. */
export function formErrors(
  values: ClientFormValues,
  context: NormalizeContext,
  language: InterfaceLanguage,
): Record<string, string> {
  const input = toClientInput(values);
  // Unfiltered, so that each message finds its row.
  const result = normalizeClientInput(
    { ...input, otherEmails: values.otherEmails, otherPhones: values.otherPhones },
    context,
  );
  const identity = clientIdentityIssue({
    firstName: orNull(values.firstName),
    lastName: orNull(values.lastName),
    companyName: orNull(values.companyName),
    email: orNull(values.email),
    phone: orNull(values.phone),
  });
  const issues: FieldIssue[] = [
    ...(result.ok ? [] : result.issues),
    ...(identity ? [{ ...identity, path: 'identity' }] : []),
  ];
  return Object.fromEntries(
    issues.map((issue) => [issue.path, wordIssue(issue, language).message]),
  );
}

/** What these values change of a profile, once brought to their stored form. */
export function changesOf(
  base: ClientProfile,
  values: ClientFormValues,
  context: NormalizeContext,
): FieldChange[] {
  const normalized = normalizeClientInput(toClientInput(values), context);
  return normalized.ok ? profileChanges(base, applyPatch(base, normalized.value)) : [];
}

/** What of a half-filled form could double another client; null while there is too little. */
export function duplicateDraft(
  values: ClientFormValues,
  context: NormalizeContext,
): CreateClientInput | null {
  const { kind, firstName, lastName, companyName, email, phone, birthDate } = toClientInput(values);
  const postalCode = orNull(values.address.postalCode);
  const valid = <Input extends CreateClientInput>(input: Input) =>
    normalizeClientInput(input, context).ok ? input : {};
  const draft: CreateClientInput = {
    ...(email && valid({ email })),
    ...(phone && valid({ phone })),
  };
  const named = companyName ?? lastName;
  const beside = {
    ...(birthDate && valid({ birthDate })),
    ...(postalCode && valid({ address: { postalCode } })),
  };
  if (named && Object.keys(beside).length > 0) {
    Object.assign(draft, { kind, firstName, lastName, companyName, ...beside });
  }
  return Object.keys(draft).length === 0 ? null : draft;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
