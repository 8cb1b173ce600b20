import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { reportAnswer, reportOutage } from './connection.ts';
import { asProblem, isOutage } from './problem.ts';

/** A refusal will not change by asking again; an outage may. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && !asProblem(error).expected;
}

/** Every request tells whether the service is there. */
const watched = {
  onError: (error: unknown) => {
    if (isOutage(error)) reportOutage();
  },
  onSuccess: reportAnswer,
};

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(watched),
    mutationCache: new MutationCache(watched),
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 30_000 },
      // What one saves without a network fails at once: nothing is sent later behind one's back.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
