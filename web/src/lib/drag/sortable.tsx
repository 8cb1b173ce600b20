import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { ReactNode } from 'react';
import type { DragId } from './drag-types.ts';

/** Items in a vertical list that make way for the item dragged among them. */
export function SortableGroup({ ids, children }: { ids: DragId[]; children: ReactNode }) {
  return (
    <SortableContext items={ids} strategy={verticalListSortingStrategy}>
      {children}
    </SortableContext>
  );
}

/** The props for an item of a sortable group: for its element and for the handle inside it. */
export function useSortableItem(id: DragId) {
  const sortable = useSortable({ id });
  // The handle is a real button and announces itself as one.
  const { role: _role, 'aria-roledescription': _description, ...attributes } = sortable.attributes;
  return {
    isDragging: sortable.isDragging,
    /** The item's DOM element, once mounted. */
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
