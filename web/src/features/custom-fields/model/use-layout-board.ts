import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { useEffect, useRef, useState } from 'react';
import type { DragId, DropFinder } from '../../../lib/drag/drag-types.ts';
import { collisionsIn, dropped, hovering, isAt, keyboardSteps, type Place } from './layout-drag.ts';

/** How often drop places are measured again during a drag, because rows and sections make way. */
const MEASURE_MILLISECONDS = 50;

/**
 * How often a field changes its section while the pointer rests. More than once, since places that
 * were measured late may show a wrong section first; not without end, since the rows that make way
 * may bring the other section back under the pointer.
 */
const CHANGES_AT_REST = 3;

/** The sections as shown during a drag. */
interface Draft {
  sections: FieldSection[];
  /** Where the pointer was when the field moved into its section; null without a pointer. */
  entered: Place | null;
  /** How often it changed its section at that place. */
  changes: number;
}

/**
 * The state of the layout board: the sections as shown during a drag, the dragged item, and the
 * props of the drag area. `onChange` gets the sections after a drop that changed them.
 */
export function useLayoutBoard(
  saved: FieldSection[],
  onChange: (sections: FieldSection[]) => void,
) {
  const [active, setActive] = useState<DragId | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  // The draft is dropped once the saved layout has caught up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` is what this waits for
  useEffect(() => setDraft(null), [saved]);
  const sections = draft?.sections ?? saved;
  // dnd-kit keeps the options a keyboard drag started with: the ref gives them the current
  // sections.
  const latest = useRef(sections);
  latest.current = sections;
  const pointer = useRef<Place | null>(null);
  const settled = draft && draft.changes >= CHANGES_AT_REST ? draft.entered : null;
  const findDrop: DropFinder = (args) => {
    pointer.current = args.pointerCoordinates;
    return collisionsIn(sections, settled)(args);
  };
  const area = {
    measureEvery: MEASURE_MILLISECONDS,
    findDrop,
    keyboardSteps: keyboardSteps(() => latest.current),
    onStart: setActive,
    onHover: (moving: DragId, over: DragId, below: boolean) => {
      const next = hovering(sections, moving, over, below);
      if (!next) return;
      const entered = pointer.current;
      const isResting = isAt(entered, draft?.entered ?? null);
      setDraft({ sections: next, entered, changes: isResting && draft ? draft.changes + 1 : 1 });
    },
    onDrop: (moving: DragId, over: DragId | null) => {
      setActive(null);
      // What it hovers over may be out of date where it has just entered a section: it stays where
      // it is shown.
      const isPlaced = isAt(pointer.current, draft?.entered ?? null);
      const after = (target: DragId) => (isPlaced ? sections : dropped(sections, moving, target));
      const next = over === null ? null : after(over);
      if (!next || isSame(next, saved)) return setDraft(null);
      setDraft({ sections: next, entered: null, changes: 0 });
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
