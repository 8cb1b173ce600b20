import { useDndMonitor, useDraggable, useDroppable } from '@dnd-kit/core';
import type { DragId } from './drag-types.ts';

/** Makes an element a handle that drags the item `id`; other items do not make way for it. */
export function useDragHandle(id: DragId) {
  const { setNodeRef, listeners } = useDraggable({ id });
  return { ref: setNodeRef, ...listeners };
}

/** Makes an element a place to drop on. */
export function useDropPlace(id: DragId) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return { ref: setNodeRef, isOver };
}

/** Calls back when a drag starts in the surrounding drag area, and when it ends. */
export function useDragNearby(onStart: () => void, onEnd: () => void): void {
  useDndMonitor({ onDragStart: onStart, onDragEnd: onEnd, onDragCancel: onEnd });
}
