import type { Client, ClientLifecycle, ClientProfile } from '@clientele/contracts/clients/client';
import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import type { Actor } from '@clientele/contracts/primitives';
import type { SearchKeys } from '@clientele/domain/clients/search-keys';
import type { StoredStats } from '@clientele/domain/interactions/client-statistics';

/** A chunk of a bulk edit or an import that changed the client: its history reads the change there. */
export interface ChangeChunkReference {
  job: 'bulkEdit' | 'import';
  jobId: string;
  chunk: number;
  at: Date;
}

/** Computed by `ClientModel` in the commit of every write, for finding, sorting and comparing. */
export interface DerivedClientFields {
  displayName: string;
  nameKey: string;
  cityKey: string | null;
  tagKeys: string[];
  /** `MM-DD`, for birthdays. */
  birthDay: string | null;
  searchKeys: SearchKeys;
  dedupeKeys: string[];
  /** Comparable values of custom fields, under the lifecycle that the client is in. */
  customKeys: Partial<Record<ClientLifecycle, Record<string, ComparableValue>>>;
}

/** A client's time in one segment. */
interface SegmentMembership {
  member: boolean;
  enteredAt: Date | null;
  leftAt: Date | null;
}

/** Decided by the segments whenever the client is written; see `ClientDerivation`. */
export interface ClientMembership {
  /** Segments that the client belongs to. */
  segmentIds: string[];
  /** Of every segment that the client belongs or belonged to: since and until when, by id. */
  segmentMemberships: Record<string, SegmentMembership>;
  /** When time alone may next move the client into a segment or out of one. */
  nextEvaluationAt: Date | null;
}

type ComparableValue = string | number | boolean | string[] | null;

/** A client as stored. */
export interface ClientRecord extends ClientProfile, DerivedClientFields, ClientMembership {
  number: string;
  lifecycle: ClientLifecycle;
  consents: Client['consents'];
  /** What the client's interactions add up to; written by who counts them, without a new version. */
  stats: StoredStats;
  /** Put into a segment, or kept out of it, by hand; by id of the segment. */
  segmentPins: Record<string, SegmentPin>;
  changeChunks: ChangeChunkReference[];
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
  archivedAt: Date | null;
  trashedAt: Date | null;
  /** Set when the purge has begun to erase: from then on the client cannot come back. */
  purgingAt: Date | null;
}

/** What callers decide; the model adds the derived fields. */
export type ClientState = Omit<
  ClientRecord,
  keyof DerivedClientFields | 'segmentIds' | 'nextEvaluationAt'
>;
