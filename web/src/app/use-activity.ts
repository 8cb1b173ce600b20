import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * The one place that listens to what changes in the organisation, for as long as its pages are
 * open. Firestore loads here, after sign-in, and never holds a page up.
 */
export function useActivity(organizationId: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let left = false;
    import('./activity-listener.ts')
      .then(({ listenToActivity }) => listenToActivity(organizationId, queryClient))
      .then((unsubscribe) => {
        if (left) unsubscribe();
        else stop = unsubscribe;
      })
      .catch((error) => console.warn('No live changes:', error));
    return () => {
      left = true;
      stop?.();
    };
  }, [organizationId, queryClient]);
}
