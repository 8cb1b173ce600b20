import type { SearchRange } from '@clientele/domain/clients/search-query';
import type { Stored } from '../../../platform/base-model.ts';
import { searchKeyValue } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';

/**
 * Position in a range: key and id of the last row that was shown or skipped; null at its start,
 * `end` after its last row.
 */
export type RangePosition = [key: string, id: string] | 'end' | null;

interface Reading {
  ranges: readonly SearchRange[];
  positions: readonly RangePosition[] | null;
  /** Documents that may still be read; reading lowers it. */
  budget: { reads: number };
  wanted: number;
  fetch: (
    range: SearchRange,
    after: readonly [string, string] | null,
    limit: number,
  ) => Promise<Stored<ClientRecord>[]>;
  accepts: (client: Stored<ClientRecord>) => boolean;
  /** Ranges of earlier phases: clients in one of them were shown there. */
  foundEarlier: readonly SearchRange[];
}

interface Lane {
  range: SearchRange;
  position: RangePosition;
  rows: Stored<ClientRecord>[];
  /** Whether Firestore may have more rows after those fetched. */
  more: boolean;
}

/**
 * Share of the budget that the first round divides evenly among the ranges; the rest goes to ranges
 * that yield rows.
 */
const FIRST_ROUND_SHARE = 0.6;

/**
 * Reads several prefix ranges as one list in the order of the keys, so that exact words come before
 * longer ones. A client that is in several ranges is shown once, at its smallest key, whichever
 * page that is on; the only state between pages is one position for each range.
 */
export async function readRanges(
  reading: Reading,
): Promise<{ items: Stored<ClientRecord>[]; positions: RangePosition[] | null }> {
  const lanes: Lane[] = reading.ranges.map((range, index) => {
    const position = reading.positions?.[index] ?? null;
    return { range, position, rows: [], more: position !== 'end' };
  });
  const items: Stored<ClientRecord>[] = [];
  let share = Math.floor((reading.budget.reads * FIRST_ROUND_SHARE) / lanes.length);
  while (items.length < reading.wanted) {
    const starving = lanes.filter((lane) => lane.rows.length === 0 && lane.more);
    if (starving.length > 0) {
      const each = Math.min(
        Math.max(share, 1),
        Math.floor(reading.budget.reads / starving.length),
        reading.wanted + 1,
      );
      if (each < 1) break;
      await Promise.all(starving.map((lane) => fill(lane, each, reading)));
      share = reading.budget.reads;
    }
    const lane = smallestLane(lanes);
    if (!lane) break;
    const client = lane.rows.shift() as Stored<ClientRecord>;
    const key = searchKeyValue(client.data, lane.range.key) ?? '';
    lane.position = [key, client.id];
    if (isFirstPlace(client, key, lane, lanes, reading) && reading.accepts(client)) {
      items.push(client);
    }
  }
  for (const lane of lanes) if (lane.rows.length === 0 && !lane.more) lane.position = 'end';
  const finished = lanes.every((lane) => lane.position === 'end');
  return { items, positions: finished ? null : lanes.map((lane) => lane.position) };
}

async function fill(lane: Lane, limit: number, reading: Reading): Promise<void> {
  const after = lane.position === 'end' ? null : lane.position;
  lane.rows = await reading.fetch(lane.range, after, limit);
  lane.more = lane.rows.length === limit;
  reading.budget.reads -= Math.max(1, lane.rows.length);
}

function smallestLane(lanes: readonly Lane[]): Lane | null {
  let smallest: { lane: Lane; key: string } | null = null;
  for (const lane of lanes) {
    const row = lane.rows[0];
    if (!row) continue;
    const key = searchKeyValue(row.data, lane.range.key) ?? '';
    if (smallest === null || key < smallest.key) smallest = { lane, key };
  }
  return smallest?.lane ?? null;
}

/**
 * Whether this range is the one that shows the client: no earlier phase, no smaller key and no
 * earlier range does.
 */
function isFirstPlace(
  client: Stored<ClientRecord>,
  key: string,
  lane: Lane,
  lanes: readonly Lane[],
  reading: Reading,
): boolean {
  const keyIn = (range: SearchRange): string | null => {
    const value = searchKeyValue(client.data, range.key);
    return value?.startsWith(range.prefix) ? value : null;
  };
  if (reading.foundEarlier.some((range) => keyIn(range) !== null)) return false;
  const own = lanes.indexOf(lane);
  return lanes.every((lane, index) => {
    const value = index === own ? null : keyIn(lane.range);
    return value === null || value > key || (value === key && index > own);
  });
}
