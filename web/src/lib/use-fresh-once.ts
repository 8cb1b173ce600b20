import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/**
 * The first answer fetched after the component mounted; null until then. An older answer from the
 * cache is skipped and later answers are ignored: a form starts with current data, and keeps what
 * is typed when somebody else changes the record.
 */
export function useFreshOnce<Data>({ data, isFetching }: UseQueryResult<Data>): Data | null {
  const [first, setFirst] = useState<Data | null>(null);
  useEffect(() => {
    if (data !== undefined && !isFetching) setFirst((now) => now ?? data);
  }, [data, isFetching]);
  return first;
}
