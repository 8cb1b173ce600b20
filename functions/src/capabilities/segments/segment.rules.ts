import type { FieldChange } from '@clientele/contracts/audit';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type CreateSegmentInput, SEGMENTS_MAXIMUM } from '@clientele/contracts/segments/segment';
import type { SegmentTrees } from '@clientele/domain/segments/references';
import { cleanText, foldText } from '@clientele/domain/text/fold';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import { SEGMENTS_READ_MAXIMUM } from './segment.model.ts';
import type { SegmentRecord } from './segment.record.ts';

/** The criteria of active segments, by id. */
export function inUse({ all }: { all: ReadonlyMap<string, Stored<SegmentRecord>> }): SegmentTrees {
  const active = [...all.values()].filter(({ data }) => data.status === 'active');
  return new Map(active.map(({ id, data }) => [id, data.criteria]));
}

/** Issues of a tree with their paths in the request, such as `criteria.all.0.value`. */
export function placed(issues: readonly FieldIssue[]): FieldIssue[] {
  return issues.map((issue) => ({ ...issue, path: `criteria.${issue.path}` }));
}

/** Segments in alphabetical order of their names, ignoring case and accents. */
export function byName(segments: Iterable<Stored<SegmentRecord>>): Stored<SegmentRecord>[] {
  const keyed = [...segments].map((segment) => ({ segment, key: foldText(segment.data.name) }));
  return keyed
    .sort(
      (left, right) => compare(left.key, right.key) || compare(left.segment.id, right.segment.id),
    )
    .map(({ segment }) => segment);
}

/** The segments after a place in the order of `byName`. */
export function afterPlace(
  segments: readonly Stored<SegmentRecord>[],
  place: readonly [key: string, id: string] | null,
): Stored<SegmentRecord>[] {
  if (place === null) return [...segments];
  const [key, id] = place;
  return segments.filter(
    (segment) => (compare(foldText(segment.data.name), key) || compare(segment.id, id)) > 0,
  );
}

/** The place of a segment in the order of `byName`. */
export function placeOf({ id, data }: Stored<SegmentRecord>): readonly [string, string] {
  return [foldText(data.name), id];
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** An issue when another active segment has the name: pickers could not tell them apart. */
export function nameIssues(
  id: string,
  name: string,
  all: ReadonlyMap<string, Stored<SegmentRecord>>,
): FieldIssue[] {
  if (cleanText(name) === '') return [{ path: 'name', code: 'field.required' }];
  const key = foldText(name) || name;
  const isTaken = [...all.values()].some(
    (segment) =>
      segment.id !== id &&
      segment.data.status === 'active' &&
      (foldText(segment.data.name) || segment.data.name) === key,
  );
  return isTaken ? [{ path: 'name', code: 'segment.name_taken' }] : [];
}

/**
 * The changes for the audit log: fields that people decide, with values before (null for a new
 * segment) and after. Empty when none of them differs.
 */
export function changesBetween(before: SegmentRecord | null, after: SegmentRecord): FieldChange[] {
  return (['name', 'description', 'kind', 'criteria'] as const)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** @throws ProblemError `segment.too_many` when one more active segment is not allowed. */
export function assertRoom({ all }: { all: ReadonlyMap<string, Stored<SegmentRecord>> }): void {
  const active = [...all.values()].filter(({ data }) => data.status === 'active');
  const isRoom = active.length < SEGMENTS_MAXIMUM && all.size < SEGMENTS_READ_MAXIMUM;
  assertOrProblem(isRoom, 'segment.too_many');
}

/** The first record of a new segment. */
export function newSegment(
  input: CreateSegmentInput,
  { by, at, rebuildId }: { by: CallingMember['actor']; at: Date; rebuildId: string | null },
): SegmentRecord {
  return {
    name: cleanText(input.name),
    description: cleanText(input.description),
    kind: input.kind,
    status: 'active',
    criteria: input.kind === 'dynamic' ? input.criteria : null,
    pinned: false,
    rebuildId,
    version: 1,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  };
}
