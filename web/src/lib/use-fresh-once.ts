import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/**
 * The answer that was asked for when the part was opened, and not what came before or after it: a
 * form starts with what is there, and keeps what one types when somebody else changes it.
 */
export function useFreshOnce<Data>({ data, isFetching }: UseQueryResult<Data>): Data | null {
  const [first, setFirst] = useState<Data | null>(null);
  useEffect(() => {
    if (data !== undefined && !isFetching) setFirst((now) => now ?? data);
  }, [data, isFetching]);
  return first;
}
