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
 * Keys that two records of the same person share: external id, e-mail, phone, name with birth date,
 * name with postal code. The words of the name are sorted, so "Martin Jean" equals "Jean Martin".
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

/** The reasons why two records with these keys may be one person; empty when no key is shared. */
export function sharedReasons(
  keys: readonly string[],
  otherKeys: readonly string[],
): DuplicateReason[] {
  const shared = keys.filter((key) => otherKeys.includes(key));
  return [...new Set(shared.map((key) => REASONS[key.slice(0, key.indexOf(':'))]))].filter(
    (reason): reason is DuplicateReason => reason !== undefined,
  );
}
