import type { SegmentOverlap } from '@clientele/contracts/segments/segment-analytics';

/** The clients that are in exactly these of the compared segments and in none of the others. */
export interface Region {
  ids: string[];
  size: number;
}

/**
 * The regions of an overlap, the greatest first. The API counts who is in all segments of a
 * combination, perhaps in others too; inclusion and exclusion gives who is in exactly that
 * combination.
 */
export function regionsOf({ items }: SegmentOverlap): Region[] {
  return items
    .map(({ ids }) => {
      const within = items.filter((combination) => ids.every((id) => combination.ids.includes(id)));
      const size = within.reduce(
        (sum, combination) =>
          sum +
          (isEven(combination.ids.length - ids.length) ? combination.size : -combination.size),
        0,
      );
      // The sizes are counted a moment apart and may disagree by one.
      return { ids, size: Math.max(0, size) };
    })
    .sort((a, b) => b.size - a.size || a.ids.length - b.ids.length);
}

/** How many clients are in all of these segments, perhaps in others too. */
export function sizeOf({ items }: SegmentOverlap, ids: readonly string[]): number {
  const combination = items.find(
    (item) => item.ids.length === ids.length && ids.every((id) => item.ids.includes(id)),
  );
  return combination?.size ?? 0;
}

function isEven(value: number): boolean {
  return value % 2 === 0;
}
