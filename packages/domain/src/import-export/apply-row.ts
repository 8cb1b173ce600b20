import {
  type Client,
  type ClientProfile,
  OTHER_CONTACTS_MAXIMUM,
  TAGS_MAXIMUM,
} from '@clientele/contracts/clients/client';
import { communicationChannelSchema } from '@clientele/contracts/communication-channel';
import type {
  ImportLegalBasis,
  Overwrite,
} from '@clientele/contracts/import-export/import-settings';
import { applyPatch, EMPTY_PROFILE } from '../clients/client-profile.ts';
import type { ClientPatch } from '../clients/normalize-client.ts';
import { isEmptyValue } from '../custom-fields/custom-value.ts';
import { foldText } from '../text/fold.ts';
import type { ClientRow } from './file-row.ts';

type MergePolicy = 'update' | 'fillBlanks';
type Values = Record<string, unknown>;

const CHANNELS = communicationChannelSchema.options;
const CONTACTS = [
  ['email', 'otherEmails'],
  ['phone', 'otherPhones'],
] as const;

/**
 * The client after the row; a new profile when `before` is null. The row says what each column may
 * overwrite; with `fillBlanks` no column overwrites. Tags, further phones and e-mails are added,
 * and a replaced phone or e-mail becomes a further one, so that no way to reach somebody is lost.
 */
export function applyRow(
  before: ClientProfile | null,
  row: ClientRow,
  policy: MergePolicy,
): ClientProfile {
  if (before === null) return newProfile(row.patch);
  const patch: Values = {};
  for (const { path, overwrite } of row.overwrite) {
    const value = valueAt(row.patch as Values, path);
    if (value === undefined) continue;
    if (mayWrite(overwrite, policy, valueAt(before as unknown as Values, path))) {
      putAt(patch, path, value);
    }
  }
  return applyPatch(before, withWhatWasThere(before, patch as ClientPatch));
}

/**
 * The consents after the row; `before` is null for a new client. A no always counts. A yes, and the
 * channels of a stated consent, count only when the legal basis is consent, and never against a
 * stored no (GDPR art. 7(3): a person who withdrew consent must give it again themselves, not a
 * file). Without a legal basis a new client may be written to on no channel.
 */
export function consentsAfter(
  before: Client['consents'] | null,
  row: Pick<ClientRow, 'consents'> & Partial<Pick<ClientRow, 'overwrite'>>,
  legalBasis: ImportLegalBasis | null,
): Client['consents'] {
  const after: Client['consents'] = { ...before };
  for (const channel of CHANNELS) {
    const decision = row.consents[channel];
    if (decision === 'denied') after[channel] = 'denied';
    else if (legalBasis === null) {
      if (before === null) after[channel] = 'denied';
    } else if (legalBasis.basis === 'consent' && before?.[channel] !== 'denied') {
      const isNamed = legalBasis.channels.includes(channel) && decision === undefined;
      const overwrite = row.overwrite?.find(
        ({ path }) => path === `consents.${channel}`,
      )?.overwrite;
      const isKnown = before !== null && (before[channel] ?? 'unknown') !== 'unknown';
      if (before !== null && overwrite === 'never') continue;
      if (isKnown && overwrite === 'ifBlank') continue;
      if (decision === 'granted' || isNamed) after[channel] = 'granted';
    }
  }
  return after;
}

/**
 * The profile of a new client; one that has only a company name is a company, unless the row says
 * otherwise.
 */
function newProfile(patch: ClientPatch): ClientProfile {
  const profile = applyPatch(EMPTY_PROFILE, patch);
  const isCompany = profile.companyName && !profile.firstName && !profile.lastName;
  return isCompany && patch.kind === undefined ? { ...profile, kind: 'company' } : profile;
}

function mayWrite(overwrite: Overwrite, policy: MergePolicy, current: unknown): boolean {
  if (overwrite === 'never') return false;
  const onlyBlank = overwrite === 'ifBlank' || policy === 'fillBlanks';
  return !onlyBlank || isBlank(current);
}

/** Adds the values that are there already to the patch's lists, up to their maximum. */
function withWhatWasThere(before: ClientProfile, patch: ClientPatch): ClientPatch {
  const whole: ClientPatch = { ...patch };
  for (const [main, list] of CONTACTS) {
    const first = patch[main] ?? before[main];
    const contacts = [...(before[list] ?? []), before[main], ...(patch[list] ?? [])];
    const further = [...new Set(contacts)].filter(
      (contact): contact is string => !!contact && contact !== first,
    );
    if (patch[main] || patch[list]) whole[list] = further.slice(0, OTHER_CONTACTS_MAXIMUM);
  }
  if (patch.tags) {
    const existingTags = new Set(before.tags.map((tag) => foldText(tag) || tag));
    const fresh = patch.tags.filter((tag) => !existingTags.has(foldText(tag) || tag));
    whole.tags = [...before.tags, ...fresh].slice(0, TAGS_MAXIMUM);
  }
  return whole;
}

function isBlank(value: unknown): boolean {
  return value === undefined || isEmptyValue(value as Parameters<typeof isEmptyValue>[0]);
}

function valueAt(values: Values, path: string): unknown {
  const [group = '', part] = path.split('.');
  return part === undefined ? values[group] : (values[group] as Values | undefined)?.[part];
}

function putAt(values: Values, path: string, value: unknown): void {
  const [group = '', part] = path.split('.');
  if (part === undefined) values[group] = value;
  else values[group] = { ...(values[group] as Values | undefined), [part]: value };
}
