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

/** How many pixels the pointer must move before a press on a handle counts as a drag. */
const DRAG_PIXELS = 4;

export interface DragAreaProps {
  words: SpokenDrag;
  findDrop: DropFinder;
  /** Where the arrow keys move a dragged item; null where keyboard moves are handled elsewhere. */
  keyboardSteps: KeyboardSteps | null;
  /** Every how many milliseconds drop places are measured again, where they move during a drag. */
  measureEvery?: number;
  onStart?: (id: DragId) => void;
  /** `below`: the top of the dragged item is below the middle of what it hovers over. */
  onHover?: (id: DragId, over: DragId, below: boolean) => void;
  /** `over` is null when the item was not dropped on a place. */
  onDrop: (id: DragId, over: DragId | null) => void;
  onCancel?: () => void;
  children: ReactNode;
}

const NO_STEPS: KeyboardSteps = () => undefined;

/**
 * The area in which items are dragged by mouse, finger or keyboard, with announcements for screen
 * readers.
 */
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

/** The preview that follows the pointer during a drag. */
export function DragPreview(props: { isInstant?: boolean; children: ReactNode }) {
  const { children } = props;
  // With `isInstant` the preview disappears at once, because no item flies back to its place.
  return props.isInstant ? (
    <DragOverlay dropAnimation={null}>{children}</DragOverlay>
  ) : (
    <DragOverlay>{children}</DragOverlay>
  );
}
