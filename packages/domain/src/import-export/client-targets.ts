import {
  ADDRESS_LINE_LENGTH_MAXIMUM,
  CITY_LENGTH_MAXIMUM,
  POSTAL_CODE_LENGTH_MAXIMUM,
} from '@clientele/contracts/address';
import { NAME_LENGTH_MAXIMUM, TEXT_LENGTH_MAXIMUM } from '@clientele/contracts/clients/client';
import { EXTERNAL_ID_LENGTH_MAXIMUM } from '@clientele/contracts/external-id';
import { CHOICE_WORDS } from './choice-words.ts';
import { CLIENT_LABELS, type ClientColumnKey } from './client-labels.ts';
import type { ImportTarget, TargetKind } from './import-target.ts';

/**
 * The targets of columns for a client, in the order in which they are offered. The client number
 * serves only for matching.
 */
export const CLIENT_TARGETS: readonly ImportTarget[] = [
  of('number', 'clientNumber'),
  of('externalId', 'identifier', { maximum: EXTERNAL_ID_LENGTH_MAXIMUM }),
  of('kind', 'choice', { options: CHOICE_WORDS.kind }),
  of('status', 'choice', { options: CHOICE_WORDS.status }),
  of('fullName', 'fullName', { joins: true }),
  text('firstName', NAME_LENGTH_MAXIMUM),
  text('lastName', NAME_LENGTH_MAXIMUM),
  text('companyName', NAME_LENGTH_MAXIMUM),
  of('email', 'email', { joins: true }),
  of('otherEmails', 'email', { joins: true }),
  of('phone', 'phone', { joins: true }),
  of('otherPhones', 'phone', { joins: true }),
  of('birthDate', 'date'),
  text('address.line1', ADDRESS_LINE_LENGTH_MAXIMUM),
  text('address.line2', ADDRESS_LINE_LENGTH_MAXIMUM),
  of('address.postalCode', 'postalCode', { maximum: POSTAL_CODE_LENGTH_MAXIMUM }),
  text('address.city', CITY_LENGTH_MAXIMUM),
  of('address.country', 'country'),
  of('language', 'language'),
  of('tags', 'tags', { joins: true }),
  text('source', TEXT_LENGTH_MAXIMUM),
  of('assignedTo', 'member'),
  of('preferredChannel', 'choice', { options: CHOICE_WORDS.preferredChannel }),
  text('nextAction', TEXT_LENGTH_MAXIMUM),
  of('nextActionOn', 'date'),
  of('nextActionFor', 'member'),
  of('consents.email', 'consent'),
  of('consents.sms', 'consent'),
  of('consents.phone', 'consent'),
  of('consents.post', 'consent'),
];

function text(target: ClientColumnKey, maximum: number): ImportTarget {
  return of(target, 'text', { maximum, joins: true });
}

function of(
  target: ClientColumnKey,
  kind: TargetKind,
  overrides: Partial<ImportTarget> = {},
): ImportTarget {
  return {
    target,
    kind,
    label: CLIENT_LABELS[target],
    joins: false,
    options: [],
    required: false,
    maximum: null,
    field: null,
    ...overrides,
  };
}
