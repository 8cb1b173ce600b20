import { type RefObject, useEffect } from 'react';
import type { DraftEditing } from './use-draft-tree.ts';

/**
 * Undo with Ctrl/Cmd+Z, redo with Ctrl/Cmd+Shift+Z or Ctrl/Cmd+Y. In a field outside the builder
 * the browser's own undo keeps these keys; in a field inside, they undo the edits of the tree.
 */
export function useUndoKeys(
  builder: RefObject<HTMLElement | null>,
  { undo, redo }: Pick<DraftEditing, 'undo' | 'redo'>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const redoes = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redoes && key !== 'z') return;
      const target = event.target as HTMLElement;
      const typing = target.matches?.('input, textarea, [contenteditable="true"]');
      if (typing && !builder.current?.contains(target)) return;
      event.preventDefault();
      if (redoes) redo();
      else undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [builder, undo, redo]);
}
