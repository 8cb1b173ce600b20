import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { useMemo, useState } from 'react';
import { edited, type History, historyOf, redone, undone } from './draft-history.ts';
import { type DraftGroup, draftOf } from './draft-tree.ts';

export type DraftEditing = ReturnType<typeof useDraftTree>;

/** The tree of conditions being edited, with undo and redo. */
export function useDraftTree(initial: ConditionGroup) {
  const [history, setHistory] = useState<History<DraftGroup>>(() => historyOf(draftOf(initial)));
  const actions = useMemo(
    () => ({
      /** Applies a change. Consecutive edits with the same `of` are undone in one step. */
      edit: (change: (root: DraftGroup) => DraftGroup, of: string | null = null) =>
        setHistory((now) => edited(now, change(now.present), of)),
      undo: () => setHistory(undone),
      redo: () => setHistory(redone),
      /** Restores an earlier history, as if nothing had been edited since. */
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
