import { QueryClient } from '@tanstack/react-query';

/** A refusal will not change by asking again; an outage may. */
function worthRetrying(failures: number, error: unknown): boolean {
  const status = (error as { status?: unknown }).status;
  return failures < 2 && (typeof status !== 'number' || status >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 30_000 },
      mutations: { retry: false },
    },
  });
}
