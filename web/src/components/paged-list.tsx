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
  /** Shown while the first page loads. */
  loading: ReactNode;
  /** Shown when there is nothing to list. */
  empty: ReactNode;
  /** Renders the loaded items. */
  children: (items: Item[]) => ReactNode;
}

/**
 * A list loaded page by page. Shows the loading, error or empty state, or the items followed by a
 * button for more.
 */
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
