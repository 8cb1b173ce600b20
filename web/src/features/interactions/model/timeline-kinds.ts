import type { InteractionType } from '@clientele/contracts/interactions/interaction-type';

/**
 * The kinds of entry that a timeline can be filtered by; `record` groups what only concerns the
 * client's record.
 */
const TIMELINE_KINDS = {
  appointment: ['appointment'],
  purchase: ['purchase'],
  note: ['note'],
  call: ['call'],
  visit: ['visit'],
  message: ['message'],
  other: ['other'],
  record: ['created', 'consent', 'import', 'merge'],
} as const satisfies Record<string, readonly InteractionType[]>;

export type TimelineKind = keyof typeof TIMELINE_KINDS;
export const KINDS = Object.keys(TIMELINE_KINDS) as TimelineKind[];

/** The kinds of which every type is selected. */
export function kindsOf(types: readonly InteractionType[]): TimelineKind[] {
  return KINDS.filter((kind) => TIMELINE_KINDS[kind].every((type) => types.includes(type)));
}

export function typesOf(kinds: readonly TimelineKind[]): InteractionType[] {
  return kinds.flatMap((kind): readonly InteractionType[] => TIMELINE_KINDS[kind]);
}
