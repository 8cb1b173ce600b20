import type { SuggestionProps } from '@tiptap/suggestion';
import { useId, useRef, useState } from 'react';
import type { Colleague, SuggestionListener } from './colleague-mention.ts';

export interface ColleagueChoice {
  items: Colleague[];
  index: number;
  /** Position of the @ in the window; null while unknown. */
  place: DOMRect | null;
  choose: (colleague: Colleague) => void;
}

/** The colleagues suggested while a name is typed after @, chosen with the keyboard. */
export function useColleagues() {
  const listId = useId();
  const [state, setState] = useState<ColleagueChoice | null>(null);
  const current = useRef<ColleagueChoice | null>(null);
  const show = (next: ColleagueChoice | null) => {
    current.current = next;
    setState(next);
  };
  const open = ({ items, command, clientRect }: SuggestionProps<Colleague, Colleague>) =>
    show({ items, index: 0, place: clientRect?.() ?? null, choose: command });
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const now = current.current;
    if (!now || now.items.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const { length } = now.items;
      show({ ...now, index: (now.index + step + length) % length });
      return true;
    }
    const chosen = now.items[now.index];
    const confirms =
      (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab';
    if (!confirms || !chosen) return false;
    now.choose(chosen);
    return true;
  };
  const listener = useRef<SuggestionListener>(() => ({
    onStart: open,
    onUpdate: open,
    onExit: () => show(null),
    onKeyDown: ({ event }) => onKeyDown(event),
  }));
  return { state, listId, listener: listener.current };
}
