import type { ActivityKind } from '@clientele/contracts/activity';
import type { QueryKey } from '@tanstack/react-query';
import type { Change } from './areas/area.ts';
import { areas } from './areas/areas.ts';

/** The query keys that a change makes stale; each area names its own. */
export function keysConcerned(kind: ActivityKind, change: Change): QueryKey[] {
  return areas.flatMap(({ live }) => live[kind]?.(change) ?? []);
}

/**
 * After how many milliseconds the same keys are invalidated again, for data that follows the change
 * with a delay.
 */
export function askAgainAfter(kind: ActivityKind): readonly number[] {
  return areas.flatMap((area) => area.askAgainAfter?.[kind]?.() ?? []);
}
