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
 * Who would belong, a moment after one stops typing: how many first, then the details. A later
 * draft is another query, and TanStack Query aborts the request of the one nobody looks at. Null
 * while the draft is not complete: what was counted last stays, as of an earlier draft.
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
  const goesOn = isOfDraft && hasNextPage && !details.isFetching && !details.isError;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const shown = details.data?.pages.at(-1);
  const detailed = counted && isOfDraft ? shown?.count : undefined;
  const { isPlaceholderData, isError } = counting;
  return {
    count: counting.data ? surest(counting.data.count, detailed) : null,
    total: shown?.total ?? null,
    steps: shown?.steps ?? null,
    samples: shown?.samples ?? null,
    change: shown?.change ?? null,
    /** Whether what is shown is of an earlier draft. */
    isStale: text !== settledText || !enabled || isPlaceholderData,
    detailsPending: enabled && (details.isFetching || !counted) && !isError,
    error: counting.error ?? details.error,
    retry: () => void (isError ? counting.refetch() : details.refetch()),
  };
}

/** Of two answers to the same question, the one that knows more. */
function surest(first: Count, second: Count | undefined): Count {
  if (!second || first.exact) return first;
  return second.exact || second.count > first.count ? second : first;
}
