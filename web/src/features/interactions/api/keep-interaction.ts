import type { Interaction } from '@clientele/contracts/interactions/interaction';
import type { QueryClient } from '@tanstack/react-query';
import { keepAnswer } from '../../../lib/keep-answer.ts';
import { interactionKeys } from './interaction-keys.ts';
import { changeEntries } from './timeline-cache.ts';

/** Stores the entry that a write returned wherever it is cached, and reads its timelines again. */
export async function keepInteraction(
  queryClient: QueryClient,
  organizationId: string,
  saved: Interaction,
): Promise<void> {
  const timelines = interactionKeys.client(organizationId, saved.clientId);
  changeEntries(queryClient, timelines, (entry) => (entry.id === saved.id ? saved : entry));
  await keepAnswer(queryClient, interactionKeys.entry(organizationId, saved.id), saved);
  void queryClient.invalidateQueries({ queryKey: timelines });
  void queryClient.invalidateQueries({
    queryKey: interactionKeys.revisions(organizationId, saved.id),
  });
}
