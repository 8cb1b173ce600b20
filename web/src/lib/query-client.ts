import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
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
  const queryClient = new QueryClient({
    queryCache: new QueryCache(watched),
    mutationCache: new MutationCache(watched),
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 30_000 },
      // Saving without a network fails at once, so that nothing is sent later without the person
      // knowing.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  readAgainAfterFirstLoad(queryClient);
  return queryClient;
}

/**
 * What is declared outdated while it loads for the first time is read once more when it arrives.
 * TanStack Query starts other fetches anew, but lets a first one go on (`Query.fetch` in its
 * source) and takes the answer for current, although the server may have read it before the change.
 */
function readAgainAfterFirstLoad(queryClient: QueryClient): void {
  const outdated = new WeakSet<Query>();
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { action, query } = event;
    const { data, fetchStatus } = query.state;
    if (action.type === 'invalidate' && data === undefined && fetchStatus !== 'idle') {
      outdated.add(query);
    }
    // Data that a page puts there by itself (`manual`) does not end the fetch.
    const isThrough = action.type === 'error' || (action.type === 'success' && !action.manual);
    if (!isThrough || !outdated.delete(query) || action.type === 'error') return;
    void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
  });
}
