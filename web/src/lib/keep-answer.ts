import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Stores the answer of a write as the data of a query. A read of the same query that started before
 * the write is cancelled: its answer would show the record as it was.
 */
export async function keepAnswer<Answer>(
  queryClient: QueryClient,
  queryKey: QueryKey,
  answer: Answer,
): Promise<void> {
  await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData(queryKey, answer);
}
