import { useMemo } from 'react';
import { isProblem } from '../../../lib/problem.ts';

/** Messages of an invalid request by field path; undefined for any other failure. */
export function useServerErrors(error: unknown): Record<string, string> | undefined {
  return useMemo(() => {
    if (!isProblem(error, 'request.invalid') || !error.details.errors?.length) return undefined;
    return Object.fromEntries(
      error.details.errors.map(({ path, message }) => [path || 'identity', message]),
    );
  }, [error]);
}
