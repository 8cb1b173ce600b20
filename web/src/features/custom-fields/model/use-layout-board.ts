import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import {
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useState } from 'react';
import { collisionsIn, dropped, hovering, keyboardSteps } from './layout-drag.ts';

/** Movement before a press on a handle is a drag. */
const DRAG_PIXELS = 4;

/** What is dragged, where it hovers, and what comes of it. */
export function useLayoutBoard(
  saved: FieldSection[],
  onChange: (sections: FieldSection[]) => void,
) {
  const [active, setActive] = useState<UniqueIdentifier | null>(null);
  const [draft, setDraft] = useState<FieldSection[] | null>(null);
  // Once the saved layout follows, it is shown again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` is what this waits for
  useEffect(() => setDraft(null), [saved]);
  const sections = draft ?? saved;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PIXELS } }),
    useSensor(KeyboardSensor, { coordinateGetter: keyboardSteps(sections) }),
  );
  const stop = () => {
    setActive(null);
    setDraft(null);
  };
  return {
    sections,
    active,
    context: {
      sensors,
      collisionDetection: collisionsIn(sections),
      onDragStart: (event: DragStartEvent) => setActive(event.active.id),
      onDragOver: ({ active: moving, over }: DragOverEvent) => {
        const rect = moving.rect.current.translated;
        if (!over || !rect) return;
        const below = rect.top > over.rect.top + over.rect.height / 2;
        const next = hovering(sections, moving.id, over.id, below);
        if (next) setDraft(next);
      },
      onDragEnd: ({ active: moving, over }: DragEndEvent) => {
        setActive(null);
        const next = over ? dropped(sections, moving.id, over.id) : null;
        if (!next || isSame(next, saved)) return setDraft(null);
        setDraft(next);
        onChange(next);
      },
      onDragCancel: stop,
    },
  };
}

function isSame(one: readonly FieldSection[], other: readonly FieldSection[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
