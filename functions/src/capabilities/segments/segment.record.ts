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
  /** Whether anybody was ever put in or kept out by hand. */
  pinned: boolean;
  /** The last work on its membership. */
  rebuildId: string | null;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

/** Work that makes membership follow what changed, with its progress. */
export interface SegmentRebuildRecord {
  /** The segment that changed; null when something changed for all of them. */
  segmentId: string | null;
  /** `everyone`: active clients. `holders`: those who belong to the segment or are pinned. */
  scope: 'everyone' | 'holders';
  /** The segment is gone: what remembers it goes too. */
  forget: boolean;
  /** Settling looks again at clients written while other instances knew the old criteria. */
  phase: 'walking' | 'settling' | 'finished';
  /** When every instance decides by the new criteria; null while walking. */
  settleAt: Date | null;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Which of the phase's lists is gone through, and the last of it that was looked at. */
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

/** Somebody entered a segment, or left it. */
export interface SegmentMoveRecord {
  segmentId: string;
  clientId: string;
  kind: 'entered' | 'left';
  at: Date;
  expiresAt: Date;
}

/** How the segments of an organisation stood at the end of a day. */
export interface SegmentDayRecord {
  /** Calendar date of the organisation. */
  day: string;
  segments: Record<string, { size: number; entered: number; left: number }>;
}
