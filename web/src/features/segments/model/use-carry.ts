import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from './draft-history.ts';
import { stepNode } from './draft-places.ts';
import type { DraftGroup } from './draft-tree.ts';
import type { DraftEditing } from './use-draft-tree.ts';
import type { PartWords } from './use-part-words.ts';

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface Carried {
  id: string;
  before: History<DraftGroup>;
}

/**
 * Moves a part by keyboard: Space takes it, arrows carry it from place to place, into groups and
 * out of them, Space puts it down, Escape returns it to where it was. The tree itself changes with
 * each step, so that what is announced is what is seen; all steps together are undone at once.
 */
export function useCarry(editing: DraftEditing, words: PartWords) {
  const { t } = useTranslation('segments');
  const [carried, setCarried] = useState<Carried | null>(null);
  const [spoken, setSpoken] = useState('');
  const { root, history } = editing;
  // In another group the handle is another element, so the focus has to follow the part.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `root` is what moves it
  useLayoutEffect(() => {
    if (carried) findHandle(carried.id)?.focus();
  }, [root, carried]);
  const take = (id: string) => {
    setCarried({ id, before: history });
    setSpoken(t('builder.drag.started', { name: words.nameOf(root, id) }));
  };
  const put = (id: string) => {
    setCarried(null);
    setSpoken(t('builder.drag.dropped', { place: words.place(root, id) }));
  };
  const step = (id: string, by: 1 | -1) => {
    const next = stepNode(root, id, by);
    if (!next) return setSpoken(t(by === 1 ? 'builder.drag.last' : 'builder.drag.first'));
    editing.edit(() => next, `carry ${id}`);
    setSpoken(words.place(next, id));
  };
  const giveUp = ({ id, before }: Carried) => {
    setCarried(null);
    editing.goBackTo(before);
    setSpoken(t('builder.drag.cancelled', { name: words.nameOf(before.present, id) }));
  };
  const handleProps = (id: string) => ({
    'data-handle': id,
    'aria-pressed': carried?.id === id,
    onKeyDown: (event: KeyboardEvent) => {
      const by = STEPS[event.key];
      const ownCarry = carried?.id === id ? carried : null;
      if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault();
        if (ownCarry) put(id);
        else take(id);
      } else if (ownCarry && by) {
        event.preventDefault();
        step(id, by);
      } else if (ownCarry && event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        giveUp(ownCarry);
      }
    },
    onBlur: (event: FocusEvent) => {
      // `relatedTarget` is null when the handle disappeared because its part moved: the part is
      // still carried.
      if (carried?.id === id && event.relatedTarget !== null) put(id);
    },
  });
  return { carriedId: carried?.id ?? null, spoken, speak: setSpoken, handleProps };
}

function findHandle(id: string): HTMLElement | null {
  return document.querySelector(`[data-handle="${id}"]`);
}
