import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { useEffect, useRef, useState } from 'react';
import type { DragId } from '../../../lib/drag/drag-types.ts';
import { collisionsIn, dropped, hovering, keyboardSteps } from './layout-drag.ts';

/** Rows and sections that made way are measured anew that long after a movement. */
const MEASURE_MILLISECONDS = 50;

/** What is dragged, where it hovers, and what comes of it. */
export function useLayoutBoard(
  saved: FieldSection[],
  onChange: (sections: FieldSection[]) => void,
) {
  const [active, setActive] = useState<DragId | null>(null);
  const [draft, setDraft] = useState<FieldSection[] | null>(null);
  // Once the saved layout follows, it is shown again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` is what this waits for
  useEffect(() => setDraft(null), [saved]);
  const sections = draft ?? saved;
  // A keyboard drag keeps the options that it began with.
  const latest = useRef(sections);
  latest.current = sections;
  const area = {
    measureEvery: MEASURE_MILLISECONDS,
    findDrop: collisionsIn(sections),
    keyboardSteps: keyboardSteps(() => latest.current),
    onStart: setActive,
    onHover: (moving: DragId, over: DragId, below: boolean) => {
      const next = hovering(sections, moving, over, below);
      if (next) setDraft(next);
    },
    onDrop: (moving: DragId, over: DragId | null) => {
      setActive(null);
      const next = over === null ? null : dropped(sections, moving, over);
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
