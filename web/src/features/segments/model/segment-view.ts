import { clientSortFieldSchema } from '@clientele/contracts/clients/client-list';
import type { MemberSort } from '../api/list-segment-clients.ts';

const SEGMENT_TABS = ['members', 'analytics', 'overlap'] as const;
export type SegmentTab = (typeof SEGMENT_TABS)[number];

export const ANALYTICS_DAYS = [30, 90, 365] as const;
/** Beside the segment itself. */
export const COMPARED_MAXIMUM = 3;

/** What the page of a segment shows, as it stands in the address. */
export interface SegmentView {
  tab: SegmentTab;
  sort: MemberSort;
  days: number;
  /** Segments that it is laid over. */
  compared: string[];
}

const DEFAULTS = { tab: 'members', sort: 'name', days: 90 } as const;

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

/** The shortest address that means this. */
export function writeSegmentView(view: SegmentView): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of ['tab', 'sort', 'days'] as const) {
    if (view[key] !== DEFAULTS[key]) parameters.set(key, String(view[key]));
  }
  if (view.compared.length > 0) parameters.set('with', view.compared.join(','));
  return parameters;
}
