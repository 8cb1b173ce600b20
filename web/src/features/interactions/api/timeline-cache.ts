import type { Interaction } from '@clientele/contracts/interactions/interaction';
import type { Page } from '@clientele/contracts/primitives';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { interactionKeys } from './interaction-keys.ts';
import type { TimelineQuery } from './list-client-interactions.ts';

type Pages = InfiniteData<Page<Interaction>, string | null>;

/** Changes every cached copy of a client's entries; `change` returns null to remove an entry. */
export function changeEntries(
  queryClient: QueryClient,
  queryKey: readonly unknown[],
  change: (entry: Interaction) => Interaction | null,
): void {
  const changed = (items: Interaction[]) => items.flatMap((entry) => change(entry) ?? []);
  queryClient.setQueriesData<Pages | Interaction[]>({ queryKey }, (data) => {
    if (!data) return data;
    if (Array.isArray(data)) return changed(data);
    if (!('pages' in data)) return data;
    return {
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: changed(page.items) })),
    };
  });
}

/** Adds a new entry to the client's unfiltered timeline. */
export function showEntry(
  queryClient: QueryClient,
  organizationId: string,
  entry: Interaction,
): void {
  const queryKey = interactionKeys.client(organizationId, entry.clientId);
  for (const [key, data] of queryClient.getQueriesData<Pages>({ queryKey })) {
    const query = key.at(-1) as TimelineQuery;
    const [first, ...rest] = data && 'pages' in data ? data.pages : [];
    if (!data || !first || isNarrowed(query)) continue;
    const items = [entry, ...first.items].sort((a, b) => b.at.localeCompare(a.at));
    queryClient.setQueryData<Pages>(key, { ...data, pages: [{ ...first, items }, ...rest] });
  }
}

/**
 * Whether a filter might leave the entry out; then only the server knows whether it belongs there.
 */
function isNarrowed(query: TimelineQuery): boolean {
  return Object.values(query).some((value) => value !== undefined && value !== false);
}
