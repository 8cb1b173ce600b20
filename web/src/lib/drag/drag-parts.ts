import { useDndMonitor, useDraggable, useDroppable } from '@dnd-kit/core';
import type { DragId } from './drag-types.ts';

/** A handle that drags what stands for `id`; nothing makes way for it. */
export function useDragHandle(id: DragId) {
  const { setNodeRef, listeners } = useDraggable({ id });
  return { ref: setNodeRef, ...listeners };
}

/** A place to drop on. */
export function useDropPlace(id: DragId) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return { ref: setNodeRef, isOver };
}

/** Told when something begins to be dragged nearby, and when that is over. */
export function useDragNearby(onStart: () => void, onEnd: () => void): void {
  useDndMonitor({ onDragStart: onStart, onDragEnd: onEnd, onDragCancel: onEnd });
}
