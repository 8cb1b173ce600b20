import { z } from 'zod';

/** What people decided by hand, whatever the criteria say. */
export const segmentPinSchema = z.enum(['in', 'out']).meta({ id: 'SegmentPin' });
export type SegmentPin = z.infer<typeof segmentPinSchema>;
