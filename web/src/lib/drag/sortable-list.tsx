import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { DragArea } from './drag-area.tsx';
import { nearestMiddle } from './drag-types.ts';
import { SortableGroup } from './sortable.tsx';
import type { SpokenDrag } from './use-spoken-drag.ts';

interface SortableListProps {
  ids: string[];
  words: SpokenDrag;
  /** Called with the old and the new index, counted from 0. */
  onMove: (from: number, to: number) => void;
  /** The items, which use `useSortableItem`. */
  children: ReactNode;
}

/** A list reordered by dragging its items by their handles. */
export function SortableList({ ids, words, onMove, children }: SortableListProps) {
  return (
    <DragArea
      words={words}
      findDrop={nearestMiddle}
      keyboardSteps={sortableKeyboardCoordinates}
      onDrop={(id, over) => {
        if (over !== null && over !== id)
          onMove(ids.indexOf(String(id)), ids.indexOf(String(over)));
      }}
    >
      <SortableGroup ids={ids}>{children}</SortableGroup>
    </DragArea>
  );
}

/** A copy of the list with one item moved to another index. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
