import type { Address } from '@clientele/contracts/address';
import type {
  ClientCreateRequest,
  ClientProfile,
  ClientUpdateRequest,
} from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ValidationCode } from '@clientele/contracts/validation-messages';
import { parseEmail } from '../contact/email.ts';
import { parsePhone } from '../contact/phone.ts';
import { isCountry, isLanguage, parsePostalCode } from '../contact/place.ts';
import { cleanText, cleanTextOrNull, foldText } from '../text/fold.ts';
import { addDays, isCalendarDate } from '../time/calendar.ts';
import { normalizeCustomInput } from './custom-values.ts';

const TEXTS = [
  'firstName',
  'lastName',
  'companyName',
  'source',
  'externalId',
  'nextAction',
] as const;

/**
 * Oldest age accepted for a birth date, in days; the longest documented life was 122 years (Jeanne
 * Calment).
 */
const AGE_DAYS_MAXIMUM = 130 * 366;

export interface NormalizeContext {
  /** Country of the organisation, ISO 3166-1: phone numbers without a prefix are read in it. */
  country: string;
  /** Calendar date of the organisation, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
  /** The custom fields that the member sees, with their access to each. */
  fields: readonly MemberField[];
}

export type ClientPatch = Partial<Omit<ClientProfile, 'address'>> & { address?: Partial<Address> };

export type Normalized = { ok: true; value: ClientPatch } | { ok: false; issues: FieldIssue[] };

/**
 * Brings every named field to its stored form (phones E.164, e-mails in lower case, texts cleaned,
 * empty texts `null`), or returns the issues. Runs in the form and on the server alike. `current`
 * are the stored custom values: a retired option that was chosen before may stay.
 */
export function normalizeClientInput(
  input: ClientCreateRequest | ClientUpdateRequest,
  context: NormalizeContext,
  current: CustomValues = {},
): Normalized {
  const issues: FieldIssue[] = [];
  const take = <Value>(path: string, value: Value | null, code: ValidationCode): Value | null => {
    if (value === null) issues.push({ path, code });
    return value;
  };
  const email = (path: string, text: string) => take(path, parseEmail(text), 'email.invalid');
  const phone = (path: string, text: string) =>
    take(path, parsePhone(text, input.address?.country ?? context.country), 'phone.invalid');
  const value: ClientPatch = {};

  const copiedFields = [
    'kind',
    'status',
    'preferredChannel',
    'assignedTo',
    'nextActionFor',
  ] as const;
  for (const field of copiedFields) {
    if (input[field] !== undefined) Object.assign(value, { [field]: input[field] });
  }
  for (const field of TEXTS) {
    if (input[field] !== undefined) value[field] = cleanTextOrNull(input[field]);
  }
  if (input.email !== undefined) {
    value.email = blank(input.email) ? null : email('email', input.email);
  }
  if (input.phone !== undefined) {
    value.phone = blank(input.phone) ? null : phone('phone', input.phone);
  }
  if (input.otherEmails) {
    value.otherEmails = list(input.otherEmails, (text, at) => email(`otherEmails.${at}`, text));
  }
  if (input.otherPhones) {
    value.otherPhones = list(input.otherPhones, (text, at) => phone(`otherPhones.${at}`, text));
  }
  if (input.birthDate !== undefined) {
    value.birthDate = input.birthDate;
    const code = birthDateIssue(input.birthDate, context.today);
    if (code) issues.push({ path: 'birthDate', code });
  }
  if (input.nextActionOn !== undefined) value.nextActionOn = input.nextActionOn;
  if (input.language !== undefined) {
    value.language = input.language;
    if (input.language !== null && !isLanguage(input.language)) {
      issues.push({ path: 'language', code: 'language.invalid' });
    }
  }
  if (input.tags) value.tags = distinctTags(input.tags);
  if (input.address) value.address = normalizeAddress(input.address, context.country, issues);
  if (input.custom) {
    const custom = normalizeCustomInput(input.custom, context.fields, context, current);
    value.custom = custom.value;
    issues.push(...custom.issues);
  }
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
}

/** The issue of a client without any name, e-mail or phone; null when there is one. */
export function clientIdentityIssue(
  client: Pick<ClientProfile, 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone'>,
): FieldIssue | null {
  const { firstName, lastName, companyName, email, phone } = client;
  const isNamed = [firstName, lastName, companyName, email, phone].some((value) => !blank(value));
  return isNamed ? null : { path: '', code: 'client.identity_required' };
}

function normalizeAddress(
  address: Partial<Address>,
  home: string,
  issues: FieldIssue[],
): Partial<Address> {
  const value: Partial<Address> = {};
  for (const part of ['line1', 'line2', 'city'] as const) {
    if (address[part] !== undefined) value[part] = cleanTextOrNull(address[part]);
  }
  if (address.country !== undefined) {
    value.country = address.country;
    if (address.country !== null && !isCountry(address.country)) {
      issues.push({ path: 'address.country', code: 'country.invalid' });
    }
  }
  if (address.postalCode !== undefined) {
    const text = address.postalCode;
    value.postalCode = blank(text) ? null : parsePostalCode(text, address.country ?? home);
    if (value.postalCode === null && !blank(text)) {
      issues.push({ path: 'address.postalCode', code: 'postal_code.invalid' });
    }
  }
  return value;
}

function birthDateIssue(date: string | null, today: string): ValidationCode | null {
  if (date === null) return null;
  if (!isCalendarDate(date)) return 'date.invalid';
  if (date > today) return 'date.future';
  return date < addDays(today, -AGE_DAYS_MAXIMUM) ? 'date.too_old' : null;
}

function list(texts: readonly string[], parse: (text: string, at: number) => string | null) {
  const values = texts.map((text, at) => (blank(text) ? null : parse(text, at)));
  return [...new Set(values.filter((value): value is string => value !== null))];
}

/** Drops tags that differ from an earlier one only by accents or case. */
function distinctTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of tags.map(cleanText)) {
    const folded = foldText(tag) || tag;
    if (tag !== '' && !byFolded.has(folded)) byFolded.set(folded, tag);
  }
  return [...byFolded.values()];
}

function blank(text: string | null | undefined): text is null | undefined | '' {
  return text === null || text === undefined || text.trim() === '';
}
