import type { CountedEvents } from '@clientele/contracts/interactions/interaction';
import type {
  InteractionChannel,
  InteractionType,
} from '@clientele/contracts/interactions/interaction-type';
import { foldedWords } from '../text/fold.ts';
import { calendarDateOf } from '../time/calendar.ts';
import type { InteractionContent, InteractionTraits } from './interaction-content.ts';

/** A filter of timeline entries; parts that are left out do not restrict. */
export interface TimelineFilter {
  types?: readonly InteractionType[] | undefined;
  channel?: InteractionChannel | undefined;
  /** Member who wrote the entry, or who received the client or sold. */
  authorId?: string | undefined;
  /** Days of the organisation, `YYYY-MM-DD`, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Words that must all occur, in any order, also within longer words. */
  text?: string | undefined;
  counted?: CountedEvents | undefined;
  pinned?: boolean | undefined;
}

/** An entry as the filter reads it; `searchText` comes from `searchTextOf`. */
export type FilterableEntry = InteractionContent &
  InteractionTraits & { authorId: string | null; pinned: boolean; searchText: string };

/** Whether an entry meets the filter; days are those of `timeZone`. */
export function meetsTimelineFilter(
  entry: FilterableEntry,
  filter: TimelineFilter,
  timeZone: string,
): boolean {
  const { types, channel, authorId, from, to, text, counted, pinned } = filter;
  if (types !== undefined && !types.includes(entry.type)) return false;
  if (channel !== undefined && entry.channel !== channel) return false;
  if (authorId !== undefined && ![entry.authorId, entry.memberId].includes(authorId)) return false;
  if (pinned !== undefined && entry.pinned !== pinned) return false;
  if (counted !== undefined && !isCounted(entry, counted)) return false;
  if (from !== undefined || to !== undefined) {
    const day = calendarDateOf(entry.at, timeZone);
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false;
  }
  if (text === undefined) return true;
  const words = foldedWords(text);
  // A search text of signs alone has no words and matches nothing.
  return words.length > 0 && words.every((word) => entry.searchText.includes(word));
}

/** Whether the entry is counted in a number of the statistics. */
function isCounted(entry: FilterableEntry, counted: CountedEvents): boolean {
  switch (counted) {
    case 'purchases':
      return entry.type === 'purchase' && (entry.amount ?? 0) > 0;
    case 'visits':
      return entry.visitDay !== null;
    case 'completed':
      return entry.outcome === 'completed';
    case 'noShows':
      return entry.outcome === 'noShow';
    case 'inbound':
      return entry.inbound;
  }
}
