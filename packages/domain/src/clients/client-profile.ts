import type { Address } from '@clientele/contracts/clients/address';
import type { ClientField, ClientProfile } from '@clientele/contracts/clients/client';
import type { FieldChange } from '@clientele/contracts/clients/client-history';
import type { ClientPatch } from './normalize-client.ts';

const EMPTY_ADDRESS: Address = {
  line1: null,
  line2: null,
  postalCode: null,
  city: null,
  country: null,
};

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
  assignedTo: null,
  preferredChannel: null,
};

const PROFILE_FIELDS = Object.keys(EMPTY_PROFILE) as ClientField[];
const ADDRESS_PARTS = Object.keys(EMPTY_ADDRESS) as (keyof Address)[];

/** The profile with the patch applied; the parts of an address change one by one. */
export function applyPatch(profile: ClientProfile, patch: ClientPatch): ClientProfile {
  const { address, ...fields } = patch;
  return {
    ...profile,
    ...withoutUndefined(fields),
    address: { ...profile.address, ...withoutUndefined(address ?? {}) },
  };
}

/** What differs between two profiles, the parts of an address each on their own. */
export function profileChanges(before: ClientProfile, after: ClientProfile): FieldChange[] {
  const fields = PROFILE_FIELDS.filter((field) => field !== 'address').map((field) => ({
    field: field as string,
    before: before[field],
    after: after[field],
  }));
  const parts = ADDRESS_PARTS.map((part) => ({
    field: `address.${part}`,
    before: before.address[part],
    after: after.address[part],
  }));
  return [...fields, ...parts].filter((change) => !sameValue(change.before, change.after));
}

/** The patch that puts the earlier values of these changes back. */
export function patchBack(changes: readonly FieldChange[]): ClientPatch {
  const patch: Record<string, unknown> = {};
  const address: Record<string, unknown> = {};
  for (const { field, before } of changes) {
    if (field.startsWith('address.')) address[field.slice('address.'.length)] = before;
    else if (field in EMPTY_PROFILE) patch[field] = before;
  }
  return (Object.keys(address).length > 0 ? { ...patch, address } : patch) as ClientPatch;
}

/** Equality of profile values: texts, nulls and lists of texts, where the order counts. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => item === other[at]);
  }
  return one === other;
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as Value;
}
