import { ASSOCIATION_SEGMENTS } from './association-segments.ts';
import type { DemoSegment } from './demo-segment.ts';
import { SALON_SEGMENTS } from './salon-segments.ts';

/**
 * Segments by organisation, each after those that it names. They use the fields of its sector pack.
 */
export const DEMO_SEGMENTS: Readonly<Record<string, readonly DemoSegment[]>> = {
  'demo-salon': SALON_SEGMENTS,
  'demo-association': ASSOCIATION_SEGMENTS,
};
