import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation, useSearchParams } from 'react-router-dom';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useClientCount } from '../api/count-clients.ts';
import { useClientPages } from '../api/list-clients.ts';
import { useClientSearchPages } from '../api/search-clients.ts';
import { type ClientListState, filterOf, readListState, writeListState } from './list-state.ts';

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
  const { state: moving } = useNavigation();
  // Keystrokes are one step of the browser's history, not one each. Who has already clicked on
  // someone is not called back by the last letters typed.
  const search = useCallback(
    (q: string) => {
      if (moving === 'idle') update({ q }, true);
    },
    [update, moving],
  );
  const { fetchNextPage } = shown;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    state,
    update,
    search,
    searching,
    clients: useMemo(() => shown.data?.pages.flatMap((page) => page.items) ?? [], [shown.data]),
    total: count.data?.count ?? null,
    countText: useCountText(count.data),
    loading: shown.isPending,
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
