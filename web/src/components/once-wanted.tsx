import { type ReactNode, Suspense, useRef } from 'react';

/**
 * Renders a lazily loaded dialog from the first time it is wanted, so that its code is fetched only
 * then. Afterwards it stays mounted, so that its closing animation can run.
 */
export function OnceWanted({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const wasWanted = useRef(false);
  wasWanted.current ||= wanted;
  return wasWanted.current && <Suspense fallback={null}>{children}</Suspense>;
}
