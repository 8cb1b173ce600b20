import {
  type Announcements,
  type DragEndEvent,
  type DragStartEvent,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveNode } from './draft-edits.ts';
import { gapPlace, nearestGap } from './tree-drag.ts';
import type { DraftEditing } from './use-draft-tree.ts';
import type { PartWords } from './use-part-words.ts';

/** Movement before a press on a handle is a drag. */
const DRAG_PIXELS = 4;
const MEASURING = { droppable: { strategy: MeasuringStrategy.WhileDragging } };

/** Drags parts by mouse or finger; the keyboard carries them in its own way. */
export function useTreeDrag({ root, edit }: DraftEditing, words: PartWords) {
  const { t } = useTranslation('segments');
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PIXELS } }),
  );
  const name = (id: string | number) => words.nameOf(root, String(id));
  return {
    draggedId,
    context: {
      sensors,
      measuring: MEASURING,
      collisionDetection: nearestGap(root),
      onDragStart: ({ active }: DragStartEvent) => setDraggedId(String(active.id)),
      onDragEnd: ({ active, over }: DragEndEvent) => {
        setDraggedId(null);
        if (over) edit((now) => moveNode(now, String(active.id), gapPlace(over.id)));
      },
      onDragCancel: () => setDraggedId(null),
      accessibility: {
        announcements: {
          onDragStart: ({ active }) => t('builder.drag.started', { name: name(active.id) }),
          onDragOver: () => undefined,
          onDragEnd: ({ active, over }) => {
            const next = over ? moveNode(root, String(active.id), gapPlace(over.id)) : root;
            return t('builder.drag.dropped', { place: words.place(next, String(active.id)) });
          },
          onDragCancel: ({ active }) => t('builder.drag.cancelled', { name: name(active.id) }),
        } satisfies Announcements,
        screenReaderInstructions: { draggable: t('builder.drag.instructions') },
      },
    },
  };
}
