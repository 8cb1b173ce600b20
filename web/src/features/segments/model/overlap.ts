import type { SegmentOverlap } from '@clientele/contracts/segments/segment-analytics';

/** Clients that are in exactly these of the segments looked at, and in no other of them. */
export interface Region {
  ids: string[];
  size: number;
}

/**
 * From how many are in each of a combination, perhaps in others too, to how many are in exactly
 * that one: by inclusion and exclusion. The greatest first.
 */
export function regionsOf({ items }: SegmentOverlap): Region[] {
  return items
    .map(({ ids }) => {
      const within = items.filter((combination) => ids.every((id) => combination.ids.includes(id)));
      const size = within.reduce(
        (sum, combination) => sum + (isEven(combination.ids.length - ids.length) ? combination.size : -combination.size),
        0,
      );
      // Counted a moment apart, the numbers may disagree by one.
      return { ids, size: Math.max(0, size) };
    })
    .sort((a, b) => b.size - a.size || a.ids.length - b.ids.length);
}

/** How many are in each of these, perhaps in others too. */
export function sizeOf({ items }: SegmentOverlap, ids: readonly string[]): number {
  const combination = items.find(
    (item) => item.ids.length === ids.length && ids.every((id) => item.ids.includes(id)),
  );
  return combination?.size ?? 0;
}

function isEven(value: number): boolean {
  return value % 2 === 0;
}
