import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useMemo } from 'react';
import type { DragId, DropFinder, KeyboardSteps } from './drag-types.ts';
import { type SpokenDrag, useSpokenDrag } from './use-spoken-drag.ts';

/** Movement before a press on a handle is a drag. */
const DRAG_PIXELS = 4;

export interface DragAreaProps {
  words: SpokenDrag;
  findDrop: DropFinder;
  /** Null where the keyboard carries things in another way. */
  keyboardSteps: KeyboardSteps | null;
  /** After how many milliseconds places are measured anew, where they move during a drag. */
  measureEvery?: number;
  onStart?: (id: DragId) => void;
  /** `below` says whether its top is below the middle of what it hovers over. */
  onHover?: (id: DragId, over: DragId, below: boolean) => void;
  /** `over` is null where there was nothing to drop on. */
  onDrop: (id: DragId, over: DragId | null) => void;
  onCancel?: () => void;
  children: ReactNode;
}

const NO_STEPS: KeyboardSteps = () => undefined;

/** What can be dragged within it, by mouse, by finger and by keyboard, and told to screen readers. */
export function DragArea(props: DragAreaProps) {
  const { measureEvery, keyboardSteps } = props;
  const pointer = useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PIXELS } });
  const keyboard = useSensor(KeyboardSensor, { coordinateGetter: keyboardSteps ?? NO_STEPS });
  const sensors = useSensors(pointer, keyboardSteps === null ? null : keyboard);
  const accessibility = useSpokenDrag(props.words);
  const measuring = useMemo(
    () =>
      measureEvery === undefined
        ? undefined
        : { droppable: { strategy: MeasuringStrategy.WhileDragging, frequency: measureEvery } },
    [measureEvery],
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={props.findDrop}
      accessibility={accessibility}
      measuring={measuring}
      onDragStart={({ active }) => props.onStart?.(active.id)}
      onDragOver={({ active, over }) => {
        const rect = active.rect.current.translated;
        if (!over || !rect) return;
        const below = rect.top > over.rect.top + over.rect.height / 2;
        props.onHover?.(active.id, over.id, below);
      }}
      onDragEnd={({ active, over }) => props.onDrop(active.id, over?.id ?? null)}
      onDragCancel={() => props.onCancel?.()}
    >
      {props.children}
    </DndContext>
  );
}

/** What follows the pointer while something is dragged. */
export function DragPreview(props: { isInstant?: boolean; children: ReactNode }) {
  const { children } = props;
  // Where nothing flies back to its place, the preview goes at once.
  return props.isInstant ? (
    <DragOverlay dropAnimation={null}>{children}</DragOverlay>
  ) : (
    <DragOverlay>{children}</DragOverlay>
  );
}
