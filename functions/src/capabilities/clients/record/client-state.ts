import type { AuditAction, AuditSource, FieldChange } from '@clientele/contracts/audit';
import type { ClientLifecycle, ClientProfile } from '@clientele/contracts/clients/client';
import type { Actor } from '@clientele/contracts/primitives';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { EMPTY_STATS } from '@clientele/domain/interactions/client-statistics';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ClientRecord, ClientState } from './client.record.ts';
import type { UniqueValueChange } from './client-unique-value.model.ts';

/** Who changes a client, when, and how the change comes in. */
export interface ChangeOrigin {
  by: Actor;
  at: Date;
  source: AuditSource;
}

/** A client after a change. */
export type ClientResult = Pick<Stored<ClientRecord>, 'id' | 'data'>;

export interface ClientChange {
  action: AuditAction;
  changes: FieldChange[];
  unique: UniqueValueChange;
}

/** The first state of a client. */
export function newClientState(
  profile: ClientProfile,
  number: string,
  origin: Pick<ChangeOrigin, 'by' | 'at'>,
): ClientState {
  return {
    ...profile,
    number,
    lifecycle: 'active',
    consents: {},
    stats: EMPTY_STATS,
    segmentPins: {},
    segmentMemberships: {},
    changeChunks: [],
    version: 1,
    createdAt: origin.at,
    createdBy: origin.by,
    updatedAt: origin.at,
    updatedBy: origin.by,
    archivedAt: null,
    trashedAt: null,
    purgingAt: null,
  };
}

/** The state after a change of the profile, which people write. */
export function withProfile(
  record: ClientRecord,
  profile: ClientProfile,
  origin: Pick<ChangeOrigin, 'by' | 'at'>,
): ClientState {
  return { ...record, ...profile, ...touched(record, origin) };
}

/** The state after a member pinned the client into segments or out of them. */
export function withPins(
  record: ClientRecord,
  segmentPins: ClientRecord['segmentPins'],
  origin: Pick<ChangeOrigin, 'by' | 'at'>,
): ClientState {
  return { ...record, segmentPins, ...touched(record, origin) };
}

/** The state after moving between active, archive and trash. */
export function withLifecycle(
  record: ClientRecord,
  lifecycle: ClientLifecycle,
  origin: Pick<ChangeOrigin, 'by' | 'at'>,
): ClientState {
  return {
    ...record,
    ...lifecycleFields(lifecycle, origin.at),
    ...touched(record, origin),
  };
}

/** The fields that say in which lifecycle a client is, and since when. */
export function lifecycleFields(lifecycle: ClientLifecycle, at: Date) {
  return {
    lifecycle,
    archivedAt: lifecycle === 'archived' ? at : null,
    trashedAt: lifecycle === 'trashed' ? at : null,
  };
}

/** Whether other records may refer to the client: neither trashed nor being purged. */
export function isUsable(record: Pick<ClientRecord, 'lifecycle' | 'purgingAt'>): boolean {
  return record.lifecycle !== 'trashed' && record.purgingAt === null;
}

/** The profile part of a record. */
export function profileOf(record: ClientRecord): ClientProfile {
  return Object.fromEntries(
    Object.keys(EMPTY_PROFILE).map((field) => [field, record[field as keyof ClientProfile]]),
  ) as unknown as ClientProfile;
}

/**
 * The member who is responsible for a next action that they plan; null when other software or a
 * file plans it.
 */
export function responsibleOf(member: Pick<CallingMember, 'id' | 'source'>): string | null {
  return member.source === 'app' ? member.id : null;
}

function touched(record: ClientRecord, origin: Pick<ChangeOrigin, 'by' | 'at'>) {
  return { version: record.version + 1, updatedAt: origin.at, updatedBy: origin.by };
}
