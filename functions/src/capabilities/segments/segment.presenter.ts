import type { Segment, SegmentUse } from '@clientele/contracts/segments/segment';
import type { SegmentRebuild } from '@clientele/contracts/segments/segment-rebuild';
import { shownTree } from '@clientele/domain/segments/shown-tree';
import type { Stored } from '../../platform/base-model.ts';
import type { FilterFields } from '../clients/finding/client-criteria.ts';
import { maySee } from './segment.policy.ts';
import type { SegmentRebuildRecord, SegmentRecord } from './segment.record.ts';

/** What is shown of a segment in addition to its record. */
export interface SegmentFacts {
  size: number;
  trend: { day: string; size: number }[];
  lastMoveAt: Date | null;
  usedBy: SegmentUse[];
  rebuild: SegmentRebuildRecord | null;
}

/** A segment in wire shape for a reader; of a hidden one, nothing that reveals its members. */
export function presentSegment(
  { id, data }: Stored<SegmentRecord>,
  facts: SegmentFacts,
  reader: { fields: FilterFields; hidden: ReadonlySet<string> },
): Segment {
  const hidden = reader.hidden.has(id);
  const shown = data.criteria
    ? shownTree(data.criteria, (condition) => maySee(condition, reader.fields, reader.hidden)).tree
    : null;
  return {
    id,
    name: data.name,
    description: data.description,
    kind: data.kind,
    status: data.status,
    criteria: shown,
    hidden,
    size: hidden ? null : facts.size,
    trend: hidden ? null : facts.trend,
    lastMoveAt: hidden ? null : (facts.lastMoveAt?.toISOString() ?? null),
    usedBy: facts.usedBy,
    rebuild: facts.rebuild && presentRebuild(facts.rebuild, hidden),
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    updatedAt: data.updatedAt.toISOString(),
    updatedBy: data.updatedBy,
  };
}

function presentRebuild(rebuild: SegmentRebuildRecord, hidden: boolean): SegmentRebuild {
  return {
    status: rebuild.status,
    // Progress is hidden too: the total may be the size, and the moved ones may be those who meet
    // the criteria.
    done: hidden ? 0 : rebuild.done,
    total: hidden ? 0 : rebuild.total,
    moved: hidden ? 0 : rebuild.moved,
    failureCode: rebuild.failureCode,
    startedAt: rebuild.startedAt.toISOString(),
    finishedAt: rebuild.finishedAt?.toISOString() ?? null,
  };
}
