import type { Address } from '@clientele/contracts/address';
import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientField, ClientProfile } from '@clientele/contracts/clients/client';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { ADDRESS_PARTS, EMPTY_ADDRESS } from '../contact/address.ts';
import type { ClientPatch } from './normalize-client.ts';

/** A profile in which nothing is known. */
export const EMPTY_PROFILE: ClientProfile = {
  kind: 'person',
  status: 'active',
  firstName: null,
  lastName: null,
  companyName: null,
  email: null,
  phone: null,
  otherEmails: [],
  otherPhones: [],
  birthDate: null,
  address: EMPTY_ADDRESS,
  language: null,
  tags: [],
  source: null,
  externalId: null,
  assignedTo: null,
  preferredChannel: null,
  nextAction: null,
  nextActionOn: null,
  nextActionFor: null,
  custom: {},
};

const PROFILE_FIELDS = Object.keys(EMPTY_PROFILE) as ClientField[];

/**
 * The profile with the patch applied. Parts of an address and custom fields are replaced one by
 * one.
 */
export function applyPatch(profile: ClientProfile, patch: ClientPatch): ClientProfile {
  const { address, custom, ...fields } = patch;
  return {
    ...profile,
    ...withoutUndefined(fields),
    address: { ...profile.address, ...withoutUndefined(address ?? {}) },
    custom: { ...profile.custom, ...withoutUndefined(custom ?? {}) },
  };
}

/** The changes between two profiles, with parts of an address and custom fields one by one. */
export function profileChanges(before: ClientProfile, after: ClientProfile): FieldChange[] {
  const fields = PROFILE_FIELDS.filter((field) => field !== 'address' && field !== 'custom').map(
    (field) => ({
      field: field as string,
      before: before[field],
      after: after[field],
    }),
  );
  const parts = ADDRESS_PARTS.map((part) => ({
    field: `address.${part}`,
    before: before.address[part],
    after: after.address[part],
  }));
  return [...fields, ...parts, ...customPairs(before.custom, after.custom)].filter(
    (change) => !sameValue(change.before, change.after),
  );
}

function customPairs(before: CustomValues, after: CustomValues): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].map((key) => ({
    field: `custom.${key}`,
    before: before[key] ?? null,
    after: after[key] ?? null,
  }));
}

/** The patch that restores the earlier values of these changes. */
export function patchBack(changes: readonly FieldChange[]): ClientPatch {
  const patch: Record<string, unknown> = {};
  for (const { field, before } of changes) {
    const [group = '', part] = field.split('.');
    if (part === undefined) {
      if (field in EMPTY_PROFILE) patch[field] = before;
    } else if (group === 'address' || group === 'custom') {
      patch[group] = { ...(patch[group] as object | undefined), [part]: before };
    }
  }
  return patch as ClientPatch;
}

/** Equality of profile values: scalars, lists of texts, where the order counts, and addresses. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => item === right[at]);
  }
  if (!isAddress(left) || !isAddress(right)) return false;
  return ADDRESS_PARTS.every((part) => (left[part] ?? null) === (right[part] ?? null));
}

function isAddress(value: unknown): value is Partial<Address> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as Value;
}

/**
 * Gives a next action that has a date but nobody responsible to the assigned member, or else to
 * `memberId`, who plans it.
 */
export function withResponsible(profile: ClientProfile, memberId: string | null): ClientProfile {
  const { nextActionOn, nextActionFor, assignedTo } = profile;
  if (nextActionOn === null || nextActionFor !== null) return profile;
  return { ...profile, nextActionFor: assignedTo ?? memberId };
}
