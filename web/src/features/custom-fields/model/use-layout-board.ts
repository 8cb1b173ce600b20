import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import {
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useRef, useState } from 'react';
import { collisionsIn, dropped, hovering, keyboardSteps } from './layout-drag.ts';

/** Movement before a press on a handle is a drag. */
const DRAG_PIXELS = 4;
/** Rows and sections that made way are measured anew that long after a movement. */
const MEASURE_MILLISECONDS = 50;
const MEASURING = {
  droppable: { strategy: MeasuringStrategy.WhileDragging, frequency: MEASURE_MILLISECONDS },
};

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
  // A keyboard drag keeps the options that it began with.
  const latest = useRef(sections);
  latest.current = sections;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PIXELS } }),
    useSensor(KeyboardSensor, { coordinateGetter: keyboardSteps(() => latest.current) }),
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
      measuring: MEASURING,
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
