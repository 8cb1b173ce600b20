import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { DraftGroup } from './draft-tree.ts';

/**
 * Where the focus goes after an edit: into a condition that was just added or, after a removal, to
 * the button that adds to its group. Call the returned function with the id before the edit.
 */
export function usePartFocus(builder: RefObject<HTMLElement | null>, tree: DraftGroup) {
  const nextFocusId = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tree` is what makes it appear
  useLayoutEffect(() => {
    const place = builder.current?.querySelector<HTMLElement>(
      `[data-focus="${nextFocusId.current}"]`,
    );
    nextFocusId.current = null;
    const input = place?.querySelector('input');
    (input ?? place)?.focus();
    // Select the text, as the Tab key does, so that typing replaces it.
    input?.select();
  }, [builder, tree]);
  /** The part is looked up once the edit has been rendered. */
  return useCallback((id: string) => {
    nextFocusId.current = id;
  }, []);
}
