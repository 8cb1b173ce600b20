import type { DragId, DropFinder } from '../../../lib/drag/drag-types.ts';
import { type DraftGroup, findNode, fits, type Place } from './draft-tree.ts';

const BETWEEN = '#';

/** The id of a place as a drop target: the gap before a member or after the last. */
export const gapId = ({ groupId, index }: Place) => `${groupId}${BETWEEN}${index}`;

/** The place that the id of a drop target stands for. */
export function gapPlace(id: DragId): Place {
  const [groupId = '', index = ''] = String(id).split(BETWEEN);
  return { groupId, index: Number(index) };
}

/** Whether the dragged part may be dropped into a gap. */
export function mayDrop(root: DraftGroup, dragged: DragId, gap: DragId) {
  const node = findNode(root, String(dragged));
  return node !== undefined && fits(root, node, gapPlace(gap).groupId);
}

/**
 * Finds the gap nearest to the pointer's height. Rows do not make way while dragging, so that
 * nothing moves under the pointer.
 */
export function nearestGap(root: DraftGroup): DropFinder {
  return ({ active, droppableContainers, droppableRects, pointerCoordinates }) => {
    if (!pointerCoordinates) return [];
    const distances = droppableContainers
      .filter(({ id }) => mayDrop(root, active.id, id))
      .flatMap(({ id }) => {
        const rect = droppableRects.get(id);
        if (!rect) return [];
        const middle = rect.top + rect.height / 2;
        return [{ id, distance: Math.abs(middle - pointerCoordinates.y) }];
      });
    return distances.sort((a, b) => a.distance - b.distance).slice(0, 1);
  };
}
