import { useState } from 'react';

interface ReadRecord {
  data: unknown;
  isFetching: boolean;
  isFetchedAfterMount: boolean;
}

/**
 * Whether a record may be edited: what one edits is what is there now, not what lay in the cache.
 * Once it may, it stays so: reading it again behind the page takes away nothing that is being typed.
 */
export function useOnceCurrent(id: string, { data, ...read }: ReadRecord): boolean {
  const [opened, setOpened] = useState<string | null>(null);
  const isCurrent = data !== undefined && (read.isFetchedAfterMount || !read.isFetching);
  if (isCurrent && opened !== id) setOpened(id);
  return isCurrent || opened === id;
}
