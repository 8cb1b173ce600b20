import type { Count } from '@clientele/contracts/primitives';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import {
  type PreviewDraft,
  previewCountQuery,
  previewDetailsQuery,
} from '../api/preview-segment.ts';

const TYPING_MILLISECONDS = 300;
const NOTHING: PreviewDraft = { criteria: { all: [] }, segmentId: undefined };

export type Preview = ReturnType<typeof usePreview>;

/**
 * Previews who would belong to the segment, a moment after typing stops: first the count, then the
 * details. Each draft is a query of its own, and TanStack Query aborts the request of a draft that
 * is no longer shown. While the draft is incomplete (null), the last results stay, marked as stale.
 */
export function usePreview(draft: PreviewDraft | null) {
  const { organization } = useCurrentOrganization();
  const text = draft && JSON.stringify(draft);
  const [settledText] = useDebouncedValue(text, TYPING_MILLISECONDS);
  const settled = useMemo(
    () => (settledText === null ? null : (JSON.parse(settledText) as PreviewDraft)),
    [settledText],
  );
  const requested = settled ?? NOTHING;
  const enabled = settled !== null;
  const counting = useQuery({
    ...previewCountQuery(organization.id, requested),
    enabled,
    placeholderData: keepPreviousData,
  });
  const counted = counting.data && !counting.isPlaceholderData;
  const details = useInfiniteQuery({
    ...previewDetailsQuery(organization.id, requested),
    enabled: enabled && Boolean(counted),
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, fetchNextPage } = details;
  const isOfDraft = enabled && !details.isPlaceholderData;
  const loadsNextPage = isOfDraft && hasNextPage && !details.isFetching && !details.isError;
  useEffect(() => {
    if (loadsNextPage) void fetchNextPage();
  }, [loadsNextPage, fetchNextPage]);
  const shown = details.data?.pages.at(-1);
  const detailed = counted && isOfDraft ? shown?.count : undefined;
  const { isPlaceholderData, isError } = counting;
  return {
    count: counting.data ? surest(counting.data.count, detailed) : null,
    total: shown?.total ?? null,
    steps: shown?.steps ?? null,
    samples: shown?.samples ?? null,
    change: shown?.change ?? null,
    /** Whether the shown results are of an earlier draft. */
    isStale: text !== settledText || !enabled || isPlaceholderData,
    detailsPending: enabled && (details.isFetching || !counted) && !isError,
    error: counting.error ?? details.error,
    retry: () => void (isError ? counting.refetch() : details.refetch()),
  };
}

/** The more exact of two counts for the same draft. */
function surest(first: Count, second: Count | undefined): Count {
  if (!second || first.exact) return first;
  return second.exact || second.count > first.count ? second : first;
}
