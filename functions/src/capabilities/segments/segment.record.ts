import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { Actor } from '@clientele/contracts/primitives';
import type { ProblemCode } from '@clientele/contracts/problem';
import type { SegmentKind, SegmentStatus } from '@clientele/contracts/segments/segment';

/** A segment as stored. */
export interface SegmentRecord {
  name: string;
  description: string;
  kind: SegmentKind;
  status: SegmentStatus;
  /** Null for a static segment. */
  criteria: ConditionGroup | null;
  /** Whether any client was ever pinned into it or out of it by hand. */
  pinned: boolean;
  /** Id of the last rebuild of its membership; null when there was none. */
  rebuildId: string | null;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

/** A rebuild: a job that brings membership in line with a change, with its progress. */
export interface SegmentRebuildRecord {
  /** Id of the changed segment; null when all segments are affected. */
  segmentId: string | null;
  /**
   * `everyone`: all active clients. `holders`: clients that belong to the segment or are pinned.
   */
  scope: 'everyone' | 'holders';
  /** Whether the segment was deleted: its times on clients are removed too. */
  forget: boolean;
  /**
   * `walking` evaluates the clients; `settling` evaluates those again that were written while other
   * instances still used the old criteria.
   */
  phase: 'walking' | 'settling' | 'finished';
  /** When every instance uses the new criteria; null while walking. */
  settleAt: Date | null;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** The current list of the phase, by index, and the position of its last evaluated client. */
  list: number;
  position: unknown[] | null;
  total: number;
  done: number;
  moved: number;
  failureCode: ProblemCode | null;
  startedAt: Date;
  startedBy: Actor;
  finishedAt: Date | null;
  expiresAt: Date;
}

/** A client entered or left a segment. */
export interface SegmentMoveRecord {
  segmentId: string;
  clientId: string;
  kind: 'entered' | 'left';
  at: Date;
  expiresAt: Date;
}

/** The segments of an organisation at the end of a day. */
export interface SegmentDayRecord {
  /** Calendar date in the organisation's time zone, `YYYY-MM-DD`. */
  day: string;
  segments: Record<string, { size: number; entered: number; left: number }>;
}
