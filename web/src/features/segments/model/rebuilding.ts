import type { Segment } from '@clientele/contracts/segments/segment';

export const REBUILD_POLL_MILLISECONDS = 2_000;

/** Whether the segment's memberships are still being computed. */
export function isRebuilding({ rebuild }: Pick<Segment, 'rebuild'>): boolean {
  return rebuild?.status === 'queued' || rebuild?.status === 'running';
}
