import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { useMemo, useState } from 'react';
import { edited, type History, historyOf, redone, undone } from './draft-history.ts';
import { type DraftGroup, draftOf } from './draft-tree.ts';

export type DraftEditing = ReturnType<typeof useDraftTree>;

/** A tree of conditions that is written, with every step of it to go back to. */
export function useDraftTree(initial: ConditionGroup) {
  const [history, setHistory] = useState<History<DraftGroup>>(() => historyOf(draftOf(initial)));
  const actions = useMemo(
    () => ({
      /** Edits `of` the same part in a row are one step back. */
      edit: (change: (root: DraftGroup) => DraftGroup, of: string | null = null) =>
        setHistory((now) => edited(now, change(now.present), of)),
      undo: () => setHistory(undone),
      redo: () => setHistory(redone),
      /** As it was at an earlier moment, as if nothing had happened since. */
      goBackTo: setHistory,
    }),
    [],
  );
  return {
    ...actions,
    history,
    root: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
