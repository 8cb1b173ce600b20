import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { DuplicateReason } from '@clientele/contracts/clients/client-list';
import { foldedWords } from '../text/fold.ts';

export type Comparable = Pick<
  ClientProfile,
  | 'firstName'
  | 'lastName'
  | 'companyName'
  | 'email'
  | 'phone'
  | 'otherEmails'
  | 'otherPhones'
  | 'birthDate'
  | 'externalId'
> & { address: { postalCode: string | null } };

const REASONS: Readonly<Record<string, DuplicateReason>> = {
  external: 'externalId',
  email: 'email',
  phone: 'phone',
  birth: 'nameAndBirthDate',
  postal: 'nameAndPostalCode',
};

/**
 * What two records of the same person share: identifier elsewhere, e-mail, phone, name with birth date, name with
 * postal code. The name is its words in alphabetical order, so "Martin Jean" is "Jean Martin".
 */
export function dedupeKeysOf(client: Comparable): string[] {
  const name = [
    ...foldedWords(client.firstName),
    ...foldedWords(client.lastName),
    ...(client.firstName || client.lastName ? [] : foldedWords(client.companyName)),
  ]
    .sort()
    .join(' ');
  const postalCode = client.address.postalCode;
  const keys = [
    client.externalId && `external:${client.externalId}`,
    ...[client.email, ...client.otherEmails].map((email) => email && `email:${email}`),
    ...[client.phone, ...client.otherPhones].map((phone) => phone && `phone:${phone}`),
    name && client.birthDate && `birth:${name}|${client.birthDate}`,
    name && postalCode && `postal:${name}|${postalCode}`,
  ].filter((key): key is string => Boolean(key));
  return [...new Set(keys)];
}

/** Why two sets of keys say that two records may be one person; empty when nothing is shared. */
export function sharedReasons(
  keys: readonly string[],
  otherKeys: readonly string[],
): DuplicateReason[] {
  const shared = keys.filter((key) => otherKeys.includes(key));
  return [...new Set(shared.map((key) => REASONS[key.slice(0, key.indexOf(':'))]))].filter(
    (reason): reason is DuplicateReason => reason !== undefined,
  );
}
