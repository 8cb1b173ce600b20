import type { Announcements } from '@dnd-kit/core';
import { useRef } from 'react';

/** Without what is said of the first moment, over itself: it would cover that the thing is taken. */
export function useAnnouncements(words: Announcements): Announcements {
  const started = useRef(false);
  return {
    ...words,
    onDragStart: (event) => {
      started.current = true;
      return words.onDragStart(event);
    },
    onDragOver: (event) => {
      const isFirst = started.current && event.over?.id === event.active.id;
      started.current = false;
      return isFirst ? undefined : words.onDragOver(event);
    },
  };
}
