import type { ActivityKind } from '@clientele/contracts/activity';
import type { QueryKey } from '@tanstack/react-query';
import type { Change } from './areas/area.ts';
import { areas } from './areas/areas.ts';

/** What is no longer true once something of this kind happened: each area says it of its own. */
export function keysConcerned(kind: ActivityKind, change: Change): QueryKey[] {
  return areas.flatMap(({ live }) => live[kind]?.(change) ?? []);
}

/** After how many milliseconds the same keys are to be asked for again. */
export function askAgainAfter(kind: ActivityKind): readonly number[] {
  return areas.flatMap((area) => area.askAgainAfter?.[kind]?.() ?? []);
}
