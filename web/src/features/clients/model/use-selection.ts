import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  /** Whether "all that match" is selected; `ids` are then ignored. */
  all: boolean;
  ids: ReadonlySet<string>;
  isSelected: (id: string) => boolean;
  /**
   * Selects or unselects a client. With `through` (the ids in list order), selects everything from
   * the last toggled client to this one, as Shift-click does.
   */
  toggle: (id: string, through?: readonly string[]) => void;
  setMany: (ids: readonly string[], selected: boolean) => void;
  selectAll: () => void;
  clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The selected clients. `scope` identifies the list: for another list the selection starts empty.
 */
export function useSelection(scope: string): Selection {
  const [state, setState] = useState({ scope, all: false, ids: NOTHING, last: '' });
  const current = state.scope === scope ? state : { scope, all: false, ids: NOTHING, last: '' };
  const { all, ids, last } = current;
  const change = useCallback(
    (next: { all?: boolean; ids?: ReadonlySet<string>; last?: string }) =>
      setState({ scope, all: false, ids: NOTHING, last: '', ...next }),
    [scope],
  );
  return useMemo(
    () => ({
      all,
      ids,
      isSelected: (id) => all || ids.has(id),
      toggle: (id, through) => {
        const next = new Set(ids);
        const from = through?.indexOf(last) ?? -1;
        const to = through?.indexOf(id) ?? -1;
        if (through && from >= 0 && to >= 0) {
          const range = through.slice(Math.min(from, to), Math.max(from, to) + 1);
          for (const clientId of range) next.add(clientId);
        } else if (!next.delete(id)) next.add(id);
        change({ ids: next, last: id });
      },
      setMany: (many, selected) => {
        const next = new Set(ids);
        for (const id of many) {
          if (selected) next.add(id);
          else next.delete(id);
        }
        change({ ids: next });
      },
      selectAll: () => change({ all: true }),
      clear: () => change({}),
    }),
    [all, ids, last, change],
  );
}
