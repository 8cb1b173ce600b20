import { useState } from 'react';

interface ReadRecord {
  data: unknown;
  isFetching: boolean;
  isFetchedAfterMount: boolean;
}

/**
 * Whether an edit form may open: only once the record is current, not with an older copy from the
 * cache. Once true it stays true for this `id`, so that a later refetch does not close the form on
 * what is being typed.
 */
export function useOnceCurrent(id: string, { data, ...read }: ReadRecord): boolean {
  const [opened, setOpened] = useState<string | null>(null);
  const isCurrent = data !== undefined && (read.isFetchedAfterMount || !read.isFetching);
  if (isCurrent && opened !== id) setOpened(id);
  return isCurrent || opened === id;
}
