import { z } from 'zod';

/** A pin by hand into a segment or out of it, whatever the criteria say. */
export const segmentPinSchema = z.enum(['in', 'out']).meta({
  id: 'SegmentPin',
  description: 'Decided by hand, whatever the criteria say: kept in the segment or kept out of it',
});
export type SegmentPin = z.infer<typeof segmentPinSchema>;
