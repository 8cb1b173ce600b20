import type { Condition } from '@clientele/contracts/conditions/condition';
import type { GroupKind } from '../../../entities/condition/filter-field.ts';
import {
  type DraftGroup,
  type DraftNode,
  findNode,
  fits,
  isDraftGroup,
  type Place,
  placeOf,
} from './draft-tree.ts';

/**
 * Inserts a part. Like every edit in this file it returns a new tree and leaves the given one as it
 * is; an edit that is impossible returns the given tree.
 */
export function insertNode(root: DraftGroup, node: DraftNode, place: Place): DraftGroup {
  return mapGroup(root, place.groupId, (group) => ({
    ...group,
    members: group.members.toSpliced(place.index, 0, node),
  }));
}

export function removeNode(root: DraftGroup, id: string): DraftGroup {
  const place = placeOf(root, id);
  if (!place) return root;
  return mapGroup(root, place.groupId, (group) => ({
    ...group,
    members: group.members.toSpliced(place.index, 1),
  }));
}

/**
 * Moves a part. `place` counts positions in the current tree, which still includes the moved part.
 */
export function moveNode(root: DraftGroup, id: string, place: Place): DraftGroup {
  const node = findNode(root, id);
  const from = placeOf(root, id);
  if (!node || !from || !fits(root, node, place.groupId)) return root;
  const passes = from.groupId === place.groupId && from.index < place.index;
  const index = passes ? place.index - 1 : place.index;
  if (from.groupId === place.groupId && from.index === index) return root;
  return insertNode(removeNode(root, id), node, { ...place, index });
}

export function changeCondition(root: DraftGroup, id: string, condition: Condition): DraftGroup {
  return mapNode(root, id, (node) => (isDraftGroup(node) ? node : { ...node, condition }));
}

export function changeKind(root: DraftGroup, id: string, kind: GroupKind): DraftGroup {
  return mapGroup(root, id, (group) => (group.kind === kind ? group : { ...group, kind }));
}

/** Inserts a copy of a part right after it. */
export function duplicateNode(root: DraftGroup, id: string): DraftGroup {
  const node = findNode(root, id);
  const place = placeOf(root, id);
  if (!node || !place) return root;
  return insertNode(root, copyOf(node), { ...place, index: place.index + 1 });
}

function copyOf(node: DraftNode): DraftNode {
  const id = crypto.randomUUID();
  return isDraftGroup(node) ? { ...node, id, members: node.members.map(copyOf) } : { ...node, id };
}

function mapGroup(
  root: DraftGroup,
  id: string,
  change: (group: DraftGroup) => DraftGroup,
): DraftGroup {
  return mapNode(root, id, (node) => (isDraftGroup(node) ? change(node) : node)) as DraftGroup;
}

/** Replaces the node with this id. Unchanged nodes stay the same objects, up to the root. */
function mapNode<Node extends DraftNode>(
  node: Node,
  id: string,
  change: (node: DraftNode) => DraftNode,
): Node {
  if (node.id === id) return change(node) as Node;
  if (!isDraftGroup(node)) return node;
  const members = node.members.map((member) => mapNode(member, id, change));
  return members.every((member, at) => member === node.members[at]) ? node : { ...node, members };
}
