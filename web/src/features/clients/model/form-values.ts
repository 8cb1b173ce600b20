import type { Address } from '@clientele/contracts/address';
import type { ClientCreateRequest, ClientProfile } from '@clientele/contracts/clients/client';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { sameValue } from '@clientele/domain/clients/client-profile';
import { formatPhone } from '@clientele/domain/contact/phone';

/**
 * The next action is written on the record itself, by those who follow the client; the external
 * identifier by the software that knows it.
 */
type OnRecord =
  | 'custom'
  | 'address'
  | 'nextAction'
  | 'nextActionOn'
  | 'nextActionFor'
  | 'externalId';
type StandardInput = Required<Omit<ClientCreateRequest, OnRecord>> & {
  address: Address;
};

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
  /** By key; a value that is not shown is not there until it is shown or replaced. */
  custom: CustomValues;
  /** What sensitive fields held when they were shown in this form. */
  revealed: CustomValues;
}

/** The profile as the form starts with it. Every custom value that it holds is taken along. */
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
    custom: profile.custom,
    revealed: {},
  };
}

/** What the API takes of the standard fields: empty texts are `null`. */
export function toClientInput(values: ClientFormValues): StandardInput {
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

/** Whether something was typed. A sensitive value that was only shown is no change. */
export function isChanged(start: ClientFormValues, now: ClientFormValues): boolean {
  const standard = (values: ClientFormValues) =>
    JSON.stringify({ ...values, custom: null, revealed: null });
  if (standard(start) !== standard(now)) return true;
  const before: CustomValues = { ...start.custom, ...now.revealed };
  return Object.keys({ ...before, ...now.custom }).some(
    (key) => !sameCustomValue(now.custom[key], before[key]),
  );
}

/** Whether two values of a custom field mean the same: choices whatever their order. */
export function sameCustomValue(first: unknown, second: unknown): boolean {
  const ordered = (value: unknown) => (Array.isArray(value) ? value.toSorted() : (value ?? null));
  return sameValue(ordered(first), ordered(second));
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
