import { insertNode, removeNode } from './draft-edits.ts';
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
 * Every place that a part can take, in reading order. Positions are counted in the tree without the
 * part, so that no two places mean the same.
 */
export function placesFor(root: DraftGroup, id: string): Place[] {
  const node = findNode(root, id);
  if (!node) return [];
  const rest = removeNode(root, id);
  return placesIn(rest).filter(({ groupId }) => fits(rest, node, groupId));
}

function placesIn(group: DraftGroup): Place[] {
  const before = (member: DraftNode, index: number): Place[] => [
    { groupId: group.id, index },
    ...(isDraftGroup(member) ? placesIn(member) : []),
  ];
  return [...group.members.flatMap(before), { groupId: group.id, index: group.members.length }];
}

/** Moves a part one place up or down, into groups and out of them; null at either end. */
export function stepNode(root: DraftGroup, id: string, step: 1 | -1): DraftGroup | null {
  const places = placesFor(root, id);
  const now = placeOf(root, id);
  const node = findNode(root, id);
  const at = places.findIndex(
    (place) => place.groupId === now?.groupId && place.index === now.index,
  );
  const next = places[at + step];
  return node && at >= 0 && next ? insertNode(removeNode(root, id), node, next) : null;
}
