import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { filterableFields } from '@clientele/domain/custom-fields/field-access';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useClientSearchPages } from '../../../entities/client/search-clients.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useClientCount } from '../api/count-clients.ts';
import { useClientPages } from '../api/list-clients.ts';
import { usableSort } from './columns.ts';
import { type ClientListState, filterOf, readListState, writeListState } from './list-state.ts';

/** Number of rows that fills the tallest expected screen. */
const FIRST_SCREEN = 20;

/**
 * The list of clients described by the address: its clients, its count, and functions to change it.
 * A sort by a field that no longer exists falls back to the default; a filter on such a field is
 * not sent, and `unknownFilter` is set.
 */
export function useClientListing(organizationId: string, form: ClientForm | null) {
  const [parameters, setParameters] = useSearchParams();
  const requested = useMemo(() => readListState(parameters), [parameters]);
  const state = useMemo(
    () => ({ ...requested, sort: usableSort(requested.sort, form) }),
    [requested, form],
  );
  const unknownFilter = useMemo(() => isUnknown(requested.filter, form), [requested, form]);
  const searching = state.q !== '';
  const filter = filterOf(state);
  const listed = !searching && form !== null && !unknownFilter;
  const pages = useClientPages(organizationId, filter, state.sort, listed);
  const searchPages = useClientSearchPages(organizationId, state.q, state.lifecycle);
  const shown = searching ? searchPages : pages;
  const count = useClientCount(organizationId, filter, listed);

  const update = useCallback(
    (changes: Partial<ClientListState>, replace = false) =>
      setParameters((now) => writeListState({ ...readListState(now), ...changes }), { replace }),
    [setParameters],
  );
  // Replaces the history entry, so that keystrokes do not each become a step in the browser's
  // history.
  const search = useCallback((q: string) => update({ q }, true), [update]);
  const { fetchNextPage } = shown;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const clients = useMemo(
    () => shown.data?.pages.flatMap((page) => page.items) ?? [],
    [shown.data],
  );
  // A filter may leave a page with few or no rows although later pages have some: load on until the
  // screen is filled.
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
    /** Whether the filter uses a field that no longer exists or that the member may not see. */
    unknownFilter: unknownFilter && !searching,
    total: unknownFilter ? null : (count.data?.count ?? null),
    countText: useCountText(unknownFilter ? undefined : count.data),
    loading: shown.isPending || (clients.length === 0 && shown.hasNextPage && !shown.isError),
    fetching: shown.isFetching,
    error: shown.error,
    retry: () => void shown.refetch(),
    hasMore: shown.hasNextPage,
    loadingMore: shown.isFetchingNextPage,
    more,
    /** Identifies the list independently of its sort order; a selection is valid for one list. */
    scope: JSON.stringify([organizationId, { ...state, sort: null }]),
  };
}

function isUnknown(filter: ConditionGroup | null, form: ClientForm | null): boolean {
  if (!filter || !form) return false;
  const fields = new Map(filterableFields(form.fields));
  fields.set(SEGMENTS_FIELD, { key: SEGMENTS_FIELD, type: 'list' });
  return checkTree(filter, fields).some(({ code }) => code === 'condition.field_unknown');
}

function useCountText(count: { count: number; exact: boolean } | undefined): string {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  if (!count) return '';
  const shown = formatNumber(count.count, language);
  return count.exact ? t('count', { count: count.count, shown }) : t('atLeast', { shown });
}
