import {
  type CountedEvents,
  countedEventsSchema,
} from '@clientele/contracts/interactions/interaction';
import {
  type InteractionChannel,
  type InteractionType,
  interactionChannelSchema,
  interactionTypeSchema,
} from '@clientele/contracts/interactions/interaction-type';
import { isCalendarDate } from '@clientele/domain/time/calendar';
import type { TimelineQuery } from '../api/list-client-interactions.ts';

/** The complete state of a timeline, as written in the address. */
export interface TimelineState {
  types: InteractionType[];
  channel: InteractionChannel | null;
  author: string | null;
  from: string | null;
  to: string | null;
  q: string;
  /** Shows only the events that one number of the statistics counts. */
  counted: CountedEvents | null;
  trashed: boolean;
  /** Id of the event that a link points to. */
  event: string | null;
}

export const WHOLE_TIMELINE: TimelineState = {
  types: [],
  channel: null,
  author: null,
  from: null,
  to: null,
  q: '',
  counted: null,
  trashed: false,
  event: null,
};

/** Reads the state from search parameters; invalid ones are ignored. */
export function readTimelineState(parameters: URLSearchParams): TimelineState {
  const day = (name: string) => {
    const text = parameters.get(name) ?? '';
    return isCalendarDate(text) ? text : null;
  };
  const types = (parameters.get('types') ?? '').split(',');
  return {
    types: interactionTypeSchema.options.filter((type) => types.includes(type)),
    channel: interactionChannelSchema.nullable().catch(null).parse(parameters.get('channel')),
    author: parameters.get('author'),
    from: day('from'),
    to: day('to'),
    q: parameters.get('q') ?? '',
    counted: countedEventsSchema.nullable().catch(null).parse(parameters.get('counted')),
    trashed: parameters.has('trash'),
    event: parameters.get('event'),
  };
}

/** The shortest search parameters of the client's page for this state. */
export function writeTimelineState(state: TimelineState): URLSearchParams {
  const parameters = new URLSearchParams({ tab: 'timeline' });
  if (state.types.length > 0) parameters.set('types', state.types.join(','));
  for (const key of ['channel', 'author', 'from', 'to', 'counted', 'event'] as const) {
    const value = state[key];
    if (value !== null) parameters.set(key, value);
  }
  if (state.q !== '') parameters.set('q', state.q);
  if (state.trashed) parameters.set('trash', '');
  return parameters;
}

/** A relative link, from the client's page, to a part of the timeline. */
export function timelineAddress(part: Partial<TimelineState>): string {
  return `?${writeTimelineState({ ...WHOLE_TIMELINE, ...part })}`;
}

/** The query that is sent to the API. */
export function timelineQueryOf(state: TimelineState): TimelineQuery {
  const { types, channel, author, from, to, q, counted, trashed } = state;
  return {
    ...(types.length > 0 && { types }),
    ...(channel && { channel }),
    ...(author && { authorId: author }),
    ...(from && { from }),
    ...(to && { to }),
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(counted && { counted }),
    ...(trashed && { trashed }),
  };
}

/** Whether a filter leaves entries out of the timeline. */
export function isNarrowed(state: TimelineState): boolean {
  const { trashed: _trashed, ...rest } = timelineQueryOf(state);
  return Object.keys(rest).length > 0;
}

/** How many of the filters behind the button are set. */
export function furtherFilters({ channel, author, from, to, counted }: TimelineState): number {
  // With `counted`, the period belongs to that number and is not a filter of its own.
  const period = counted ? [] : [from, to];
  return [channel, author, ...period].filter((value) => value !== null).length;
}

/** Props of the components that show and change the filters of a timeline. */
export interface TimelineFiltersProps {
  state: TimelineState;
  onChange: (changes: Partial<TimelineState>, replace?: boolean) => void;
}
