import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { reportAnswer, reportOutage } from './connection.ts';
import { asProblem, isOutage } from './problem.ts';

/** Retries outages, which may pass; a refusal stays the same however often it is retried. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && !asProblem(error).expected;
}

/** Every request reports whether the service can be reached. */
const watched = {
  onError: (error: unknown) => {
    if (isOutage(error)) reportOutage();
  },
  onSuccess: reportAnswer,
};

/**
 * The query client of the pages, with the defaults for retries and caching. Data counts as fresh
 * for 30 seconds.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(watched),
    mutationCache: new MutationCache(watched),
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 30_000 },
      // Saving without a network fails at once, so that nothing is sent later without the person
      // knowing.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
