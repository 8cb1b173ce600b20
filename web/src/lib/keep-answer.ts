import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Stores what a write answered as what the query knows. A reading that set out before the write is
 * dropped: coming back after it, it would show the record as it was.
 */
export async function keepAnswer<Answer>(
  queryClient: QueryClient,
  queryKey: QueryKey,
  answer: Answer,
): Promise<void> {
  await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData(queryKey, answer);
}
