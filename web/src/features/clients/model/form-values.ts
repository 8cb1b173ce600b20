import type { Address } from '@clientele/contracts/address';
import type { ClientCreateRequest, ClientProfile } from '@clientele/contracts/clients/client';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { sameValue } from '@clientele/domain/clients/client-profile';
import { formatPhone } from '@clientele/domain/contact/phone';

/**
 * Fields that the form does not send as standard fields. The next action is edited on the record
 * itself and the external id is set by other software; custom values and the address are handled
 * apart.
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

/** A client's profile as the form holds it: absent values are empty texts. */
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
  /** Values by field key. A masked value is absent until it is revealed or replaced. */
  custom: CustomValues;
  /** Values of sensitive fields that were revealed in this form, as they are stored. */
  revealed: CustomValues;
}

/**
 * The initial values of the form. All custom values of the profile are taken over, including those
 * of fields that the form does not show.
 */
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

/** The standard fields as the API takes them: empty texts become `null`. */
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

/** Whether the person changed something. Revealing a sensitive value is not a change. */
export function isChanged(start: ClientFormValues, now: ClientFormValues): boolean {
  const standard = (values: ClientFormValues) =>
    JSON.stringify({ ...values, custom: null, revealed: null });
  if (standard(start) !== standard(now)) return true;
  const before: CustomValues = { ...start.custom, ...now.revealed };
  return Object.keys({ ...before, ...now.custom }).some(
    (key) => !sameCustomValue(now.custom[key], before[key]),
  );
}

/** Whether two values of a custom field are equal; the order of chosen options does not matter. */
export function sameCustomValue(first: unknown, second: unknown): boolean {
  const ordered = (value: unknown) => (Array.isArray(value) ? value.toSorted() : (value ?? null));
  return sameValue(ordered(first), ordered(second));
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
