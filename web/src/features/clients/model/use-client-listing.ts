import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useClientCount } from '../api/count-clients.ts';
import { useClientPages } from '../api/list-clients.ts';
import { useClientSearchPages } from '../api/search-clients.ts';
import { type ClientListState, filterOf, readListState, writeListState } from './list-state.ts';

/** Rows that fill the tallest screen we expect. */
const FIRST_SCREEN = 20;

/** The list that the address describes: its clients, its count, and how to change it. */
export function useClientListing(organizationId: string) {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readListState(parameters), [parameters]);
  const searching = state.q !== '';
  const filter = filterOf(state);
  const pages = useClientPages(organizationId, filter, state.sort, !searching);
  const found = useClientSearchPages(organizationId, state.q, state.lifecycle);
  const shown = searching ? found : pages;
  const count = useClientCount(organizationId, filter, !searching);

  const update = useCallback(
    (changes: Partial<ClientListState>, replace = false) =>
      setParameters((now) => writeListState({ ...readListState(now), ...changes }), { replace }),
    [setParameters],
  );
  // Keystrokes are one step of the browser's history, not one each.
  const search = useCallback((q: string) => update({ q }, true), [update]);
  const { fetchNextPage } = shown;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const clients = useMemo(
    () => shown.data?.pages.flatMap((page) => page.items) ?? [],
    [shown.data],
  );
  // A page may come back with few or none of its rows while more are to be looked through.
  const wanting = shown.hasNextPage && !shown.isFetching && clients.length < FIRST_SCREEN;
  useEffect(() => {
    if (wanting) void fetchNextPage();
  }, [wanting, fetchNextPage]);
  return {
    state,
    update,
    search,
    searching,
    clients,
    total: count.data?.count ?? null,
    countText: useCountText(count.data),
    loading: shown.isPending || (clients.length === 0 && shown.hasNextPage && !shown.isError),
    fetching: shown.isFetching,
    error: shown.error,
    retry: () => void shown.refetch(),
    hasMore: shown.hasNextPage,
    loadingMore: shown.isFetchingNextPage,
    more,
    /** Names the list, whatever its order: what is ticked belongs to it. */
    scope: JSON.stringify([organizationId, { ...state, sort: null }]),
  };
}

function useCountText(count: { count: number; exact: boolean } | undefined): string {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  if (!count) return '';
  const shown = formatNumber(count.count, language);
  return count.exact ? t('count', { count: count.count, shown }) : t('atLeast', { shown });
}
