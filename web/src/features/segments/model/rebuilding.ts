import type { Segment } from '@clientele/contracts/segments/segment';

export const REBUILD_POLL_MILLISECONDS = 2_000;

/** Whether it is still being worked out who belongs. */
export function isRebuilding({ rebuild }: Pick<Segment, 'rebuild'>): boolean {
  return rebuild?.status === 'queued' || rebuild?.status === 'running';
}
