import { clientSortFieldSchema } from '@clientele/contracts/clients/client-list';
import type { MemberSort } from '../api/list-segment-clients.ts';

const SEGMENT_TABS = ['members', 'analytics', 'overlap'] as const;
export type SegmentTab = (typeof SEGMENT_TABS)[number];

export const ANALYTICS_DAYS = [30, 90, 365] as const;
/** How many segments can be compared with the segment itself. */
export const COMPARED_MAXIMUM = 3;

/** What the page of a segment shows, as written in the address. */
export interface SegmentView {
  tab: SegmentTab;
  sort: MemberSort;
  days: number;
  /** Ids of the segments it is compared with. */
  compared: string[];
}

const DEFAULTS = { tab: 'members', sort: 'name', days: 90 } as const;

/** Reads a view from search parameters; invalid ones get the defaults. */
export function readSegmentView(parameters: URLSearchParams): SegmentView {
  const sort = parameters.get('sort') ?? '';
  const isSort = clientSortFieldSchema.safeParse(sort.replace(/^-/, '')).success;
  const ids = (parameters.get('with') ?? '').split(',').filter((id) => id !== '');
  return {
    tab: SEGMENT_TABS.find((tab) => tab === parameters.get('tab')) ?? DEFAULTS.tab,
    sort: isSort ? (sort as MemberSort) : DEFAULTS.sort,
    days: ANALYTICS_DAYS.find((days) => String(days) === parameters.get('days')) ?? DEFAULTS.days,
    compared: [...new Set(ids)].slice(0, COMPARED_MAXIMUM),
  };
}

/** The shortest search parameters for a view: default values are left out. */
export function writeSegmentView(view: SegmentView): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of ['tab', 'sort', 'days'] as const) {
    if (view[key] !== DEFAULTS[key]) parameters.set(key, String(view[key]));
  }
  if (view.compared.length > 0) parameters.set('with', view.compared.join(','));
  return parameters;
}
