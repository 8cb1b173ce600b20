import { type ConditionNode, groupParts, isGroup } from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { SEGMENT_REFERENCE_DEPTH_MAXIMUM } from '@clientele/contracts/segments/segment';
import { SEGMENTS_FIELD } from '../conditions/client-fields.ts';

/** Criteria of segments by id; null for a static segment, which depends on no other. */
export type SegmentTrees = ReadonlyMap<string, ConditionNode | null>;

interface Reference {
  id: string;
  /** Place in the tree, such as `all.0.value`. */
  path: string;
}

/** Ids of the segments that criteria name, each once. */
export function segmentReferences(tree: ConditionNode): string[] {
  return [...new Set(referencesIn(tree).map(({ id }) => id))];
}

/**
 * Issues of the segments that criteria name, at their places: the segment itself, an unknown one,
 * one that depends on this one, or too many levels. `trees` are all active segments; an `id`
 * that is not among them is that of a new segment.
 */
export function referenceIssues(
  id: string,
  tree: ConditionNode,
  trees: SegmentTrees,
): FieldIssue[] {
  const above = levelsAbove(id, trees);
  return referencesIn(tree).flatMap((reference): FieldIssue[] => {
    const { path } = reference;
    if (reference.id === id) return [{ path, code: 'segment.refers_to_itself' }];
    if (!trees.has(reference.id)) return [{ path, code: 'segment.unknown' }];
    if (restsOn(reference.id, id, trees)) return [{ path, code: 'segment.circular' }];
    const levels = above + 1 + depthOf(reference.id, trees);
    const maximum = SEGMENT_REFERENCE_DEPTH_MAXIMUM;
    return levels > maximum
      ? [{ path, code: 'segment.references_too_deep', values: { maximum } }]
      : [];
  });
}

/** The ids in an order in which every segment comes after those that it names. */
export function evaluationOrder(trees: SegmentTrees): string[] {
  const order = new Set<string>();
  const visiting = new Set<string>();
  const visit = (id: string) => {
    if (order.has(id) || visiting.has(id)) return;
    visiting.add(id);
    for (const reference of namedBy(id, trees)) visit(reference);
    order.add(id);
  };
  for (const id of trees.keys()) visit(id);
  return [...order];
}

/** Ids of the active segments that a segment names. */
function namedBy(id: string, trees: SegmentTrees): string[] {
  const tree = trees.get(id);
  return tree ? segmentReferences(tree).filter((reference) => trees.has(reference)) : [];
}

function restsOn(id: string, target: string, trees: SegmentTrees): boolean {
  const visited = new Set<string>();
  const look = (segmentId: string): boolean => {
    if (segmentId === target) return true;
    if (visited.has(segmentId)) return false;
    visited.add(segmentId);
    return namedBy(segmentId, trees).some(look);
  };
  return look(id);
}

/** How many levels of segments lie below a segment. */
function depthOf(id: string, trees: SegmentTrees): number {
  const depths = new Map<string, number>();
  for (const segmentId of evaluationOrder(trees)) {
    const depthsBelow = namedBy(segmentId, trees).map(
      (reference) => (depths.get(reference) ?? 0) + 1,
    );
    depths.set(segmentId, Math.max(0, ...depthsBelow));
    if (segmentId === id) break;
  }
  return depths.get(id) ?? 0;
}

/** How many levels of segments lie above a segment. */
function levelsAbove(id: string, trees: SegmentTrees): number {
  const above = new Map<string, number>([[id, 0]]);
  for (const segmentId of evaluationOrder(trees)) {
    const levels = namedBy(segmentId, trees).flatMap((reference) => {
      const level = above.get(reference);
      return level === undefined ? [] : [level + 1];
    });
    if (levels.length > 0 && segmentId !== id) above.set(segmentId, Math.max(...levels));
  }
  return Math.max(...above.values());
}

function referencesIn(node: ConditionNode, path = ''): Reference[] {
  if (isGroup(node)) {
    const { kind, members } = groupParts(node);
    const prefix = path === '' ? kind : `${path}.${kind}`;
    return members.flatMap((member, at) => referencesIn(member, `${prefix}.${at}`));
  }
  if (node.field !== SEGMENTS_FIELD || node.value === undefined) return [];
  const ids = Array.isArray(node.value) ? node.value : [node.value];
  return ids.map((id) => ({ id: String(id), path: `${path}.value` }));
}
