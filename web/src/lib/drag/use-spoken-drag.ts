import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import { useRef } from 'react';
import type { DragId } from './drag-types.ts';

/** What a screen reader says of a drag, in the reader's language. */
export interface SpokenDrag {
  /** How one drags by keyboard. */
  instructions: string;
  started: (id: DragId) => string;
  /** Where it would stand if it were dropped now, or stands now that it is; undefined says nothing. */
  placed: (id: DragId, over: DragId | undefined, done: boolean) => string | undefined;
  cancelled: (id: DragId) => string;
}

/**
 * Nothing is said of the first moment, when a thing hovers over itself: that would cover the words
 * that say it is taken.
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
