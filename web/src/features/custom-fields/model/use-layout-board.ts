import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { useEffect, useRef, useState } from 'react';
import type { DragId, DropFinder } from '../../../lib/drag/drag-types.ts';
import {
  collisionsIn,
  dropped,
  hovering,
  isAt,
  keyboardSteps,
  type Place,
  placeOf,
} from './layout-drag.ts';

/** How often drop places are measured again during a drag, because rows and sections make way. */
const MEASURE_MILLISECONDS = 50;

/**
 * The state of the layout board: the sections as shown during a drag, the dragged item, and the
 * props of the drag area. `onChange` gets the sections after a drop that changed them.
 */
export function useLayoutBoard(
  saved: FieldSection[],
  onChange: (sections: FieldSection[]) => void,
) {
  const [active, setActive] = useState<DragId | null>(null);
  const [draft, setDraft] = useState<FieldSection[] | null>(null);
  // The draft is dropped once the saved layout has caught up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` is what this waits for
  useEffect(() => setDraft(null), [saved]);
  const sections = draft ?? saved;
  // dnd-kit keeps the options a keyboard drag started with: the ref gives them the current
  // sections.
  const latest = useRef(sections);
  latest.current = sections;
  const place = useRef<Place | null>(null);
  const entered = useRef<Place | null>(null);
  const findDrop: DropFinder = (args) => {
    place.current = placeOf(args);
    return collisionsIn(sections, entered.current)(args);
  };
  const area = {
    measureEvery: MEASURE_MILLISECONDS,
    findDrop,
    keyboardSteps: keyboardSteps(
      () => latest.current,
      () => entered.current,
    ),
    onStart: (id: DragId) => {
      entered.current = null;
      setActive(id);
    },
    onHover: (moving: DragId, over: DragId, below: boolean) => {
      const next = hovering(sections, moving, over, below);
      if (!next) return;
      entered.current = place.current;
      setDraft(next);
    },
    onDrop: (moving: DragId, over: DragId | null) => {
      setActive(null);
      // What it hovers over may be out of date where it has just entered a section: it stays where
      // it is shown.
      const isPlaced = isAt(entered.current, place.current);
      const after = (target: DragId) => (isPlaced ? sections : dropped(sections, moving, target));
      const next = over === null ? null : after(over);
      if (!next || isSame(next, saved)) return setDraft(null);
      setDraft(next);
      onChange(next);
    },
    onCancel: () => {
      setActive(null);
      setDraft(null);
    },
  };
  return { sections, active, area };
}

function isSame(first: readonly FieldSection[], second: readonly FieldSection[]): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
