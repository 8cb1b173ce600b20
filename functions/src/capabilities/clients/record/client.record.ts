import type { Client, ClientLifecycle, ClientProfile } from '@clientele/contracts/clients/client';
import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import type { Actor } from '@clientele/contracts/primitives';
import type { SearchKeys } from '@clientele/domain/clients/search-keys';
import type { StoredStats } from '@clientele/domain/interactions/client-statistics';

/**
 * A chunk of a bulk edit or an import that changed the client; the client's history reads the
 * changes there.
 */
export interface ChangeChunkReference {
  job: 'bulkEdit' | 'import';
  jobId: string;
  chunk: number;
  at: Date;
}

/**
 * Fields for finding, sorting and comparing, which `ClientModel` computes in the commit of every
 * write.
 */
export interface DerivedClientFields {
  displayName: string;
  nameKey: string;
  cityKey: string | null;
  tagKeys: string[];
  /** `MM-DD`, for birthdays. */
  birthDay: string | null;
  searchKeys: SearchKeys;
  dedupeKeys: string[];
  /** Comparable values of custom fields by key, below the client's lifecycle. */
  customKeys: Partial<Record<ClientLifecycle, Record<string, ComparableValue>>>;
}

/** When a client entered and left one segment. */
interface SegmentMembership {
  member: boolean;
  enteredAt: Date | null;
  leftAt: Date | null;
}

/**
 * Segment membership, decided by the segments capability on every write; see `ClientDerivation`.
 */
export interface ClientMembership {
  /** Ids of the segments that the client belongs to. */
  segmentIds: string[];
  /**
   * Entry and exit times by segment id, for every segment that the client belongs or belonged to.
   */
  segmentMemberships: Record<string, SegmentMembership>;
  /** When time alone may next change the membership; null when it never does. */
  nextEvaluationAt: Date | null;
}

type ComparableValue = string | number | boolean | string[] | null;

/** A client as stored. */
export interface ClientRecord extends ClientProfile, DerivedClientFields, ClientMembership {
  number: string;
  lifecycle: ClientLifecycle;
  consents: Client['consents'];
  /**
   * Statistics of the client's interactions; the interactions capability writes them without a new
   * version.
   */
  stats: StoredStats;
  /** Segments that a member pinned the client into or out of, by segment id. */
  segmentPins: Record<string, SegmentPin>;
  changeChunks: ChangeChunkReference[];
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
  archivedAt: Date | null;
  trashedAt: Date | null;
  /** Set when the purge begins to erase: from then on the client cannot be restored. */
  purgingAt: Date | null;
}

/** What callers decide; the model adds the derived fields. */
export type ClientState = Omit<
  ClientRecord,
  keyof DerivedClientFields | 'segmentIds' | 'nextEvaluationAt'
>;
