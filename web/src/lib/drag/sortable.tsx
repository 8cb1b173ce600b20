import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { ReactNode } from 'react';
import type { DragId } from './drag-types.ts';

/** Things below each other that make way for what is dragged among them. */
export function SortableGroup({ ids, children }: { ids: DragId[]; children: ReactNode }) {
  return (
    <SortableContext items={ids} strategy={verticalListSortingStrategy}>
      {children}
    </SortableContext>
  );
}

/** One of a sortable group: what its element and the handle within it are given. */
export function useSortableItem(id: DragId) {
  const sortable = useSortable({ id });
  // The handle is a button and says so itself.
  const { role: _role, 'aria-roledescription': _description, ...attributes } = sortable.attributes;
  return {
    isDragging: sortable.isDragging,
    /** The element once it is there. */
    element: sortable.node,
    itemProps: {
      ref: sortable.setNodeRef,
      style: {
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      },
    },
    handleProps: {
      ref: sortable.setActivatorNodeRef,
      ...attributes,
      ...sortable.listeners,
    },
  };
}
