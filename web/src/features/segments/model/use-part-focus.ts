import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { DraftGroup } from './draft-tree.ts';

/**
 * Where the keyboard goes on after an edit: into a condition that has just been added, or, since
 * what was removed cannot keep it, to what adds to its group.
 */
export function usePartFocus(builder: RefObject<HTMLElement | null>, tree: DraftGroup) {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tree` is what makes it appear
  useLayoutEffect(() => {
    const place = builder.current?.querySelector<HTMLElement>(`[data-focus="${wanted.current}"]`);
    wanted.current = null;
    const input = place?.querySelector('input');
    (input ?? place)?.focus();
    // As Tab does: what is typed then replaces what stands there.
    input?.select();
  }, [builder, tree]);
  /** The part must be there once the edit is. */
  return useCallback((id: string) => {
    wanted.current = id;
  }, []);
}
