import { type ReactNode, Suspense, useRef } from 'react';

/**
 * For a dialog that loads lazily: its code arrives when it is first wanted. Afterwards it stays, so
 * that it closes as it opened.
 */
export function OnceWanted({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const ever = useRef(false);
  ever.current ||= wanted;
  return ever.current && <Suspense fallback={null}>{children}</Suspense>;
}
