import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Listens to changes in the organisation while its pages are open. The only place that does.
 * Firestore is loaded here, after sign-in, so that no page waits for it.
 */
export function useActivity(organizationId: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let stopped = false;
    import('./activity-listener.ts')
      .then(({ listenToActivity }) => listenToActivity(organizationId, queryClient))
      .then((unsubscribe) => {
        if (stopped) unsubscribe();
        else stop = unsubscribe;
      })
      .catch((error) => console.warn('No live changes:', error));
    return () => {
      stopped = true;
      stop?.();
    };
  }, [organizationId, queryClient]);
}
