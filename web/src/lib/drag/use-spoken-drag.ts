import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import { useRef } from 'react';
import type { DragId } from './drag-types.ts';

/** What a screen reader announces about a drag, in the reader's language. */
export interface SpokenDrag {
  /** How to drag by keyboard. */
  instructions: string;
  started: (id: DragId) => string;
  /**
   * Where the item would be if dropped now, or (with `done`) where it was dropped; undefined
   * announces nothing.
   */
  placed: (id: DragId, over: DragId | undefined, done: boolean) => string | undefined;
  cancelled: (id: DragId) => string;
}

/**
 * Announcements for dnd-kit. The first moment, when an item hovers over its own place, is not
 * announced: it would cut off the words that say that the item was taken.
 */
export function useSpokenDrag(words: SpokenDrag): {
  announcements: Announcements;
  screenReaderInstructions: ScreenReaderInstructions;
} {
  const started = useRef(false);
  return {
    screenReaderInstructions: { draggable: words.instructions },
    announcements: {
      onDragStart: ({ active }) => {
        started.current = true;
        return words.started(active.id);
      },
      onDragOver: ({ active, over }) => {
        const isFirst = started.current && over?.id === active.id;
        started.current = false;
        return isFirst ? undefined : words.placed(active.id, over?.id, false);
      },
      onDragEnd: ({ active, over }) => words.placed(active.id, over?.id, true),
      onDragCancel: ({ active }) => words.cancelled(active.id),
    },
  };
}
