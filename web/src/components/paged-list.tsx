import type { ReactNode } from 'react';
import { type FurtherPages, MoreButton } from './more-button.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/** A query of pages, as TanStack Query hands it out. */
interface PagedQuery<Item> extends FurtherPages {
  data: { pages: { items: Item[] }[] } | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

interface PagedListProps<Item> {
  query: PagedQuery<Item>;
  /** While the first page is on its way. */
  loading: ReactNode;
  /** Where there is nothing to list. */
  empty: ReactNode;
  /** The list itself. */
  children: (items: Item[]) => ReactNode;
}

/** A list that comes page by page: loading, failed, empty, or its items and a way to more. */
export function PagedList<Item>({ query, loading, empty, children }: PagedListProps<Item>) {
  if (query.isError && !query.data) {
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return loading;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      <MoreButton pages={query} mt="sm" />
    </>
  );
}
