import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useClientAgain } from '../entities/client/get-client.ts';
import { interactionKeys } from '../features/interactions/api/interaction-keys.ts';

const AGAIN_MILLISECONDS = 5_000;

/**
 * The client of a page, fetched again every few seconds while the page is visible. A purchase may
 * cost three writes (purchase, entry, client), so none is left to announce it through the activity
 * listener. Instead this watches `countedAt`, which moves whenever the client's events are counted
 * again, and then reads the client's interactions again.
 */
export function useLiveClient(organizationId: string, clientId: string) {
  const queryClient = useQueryClient();
  const client = useClientAgain(organizationId, clientId, AGAIN_MILLISECONDS);
  const countedAt = client.data?.stats.countedAt;
  const previous = useRef({ clientId, countedAt });
  useEffect(() => {
    const before = previous.current;
    previous.current = { clientId, countedAt };
    const same = before.clientId !== clientId || before.countedAt === undefined;
    if (same || countedAt === undefined || before.countedAt === countedAt) return;
    const queryKey = interactionKeys.client(organizationId, clientId);
    void queryClient.invalidateQueries({ queryKey });
  }, [queryClient, organizationId, clientId, countedAt]);
  return client;
}
