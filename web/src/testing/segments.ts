import type {
  ClientSegment,
  Segment,
  SegmentClient,
  SegmentExplanation,
  SegmentName,
} from '@clientele/contracts/segments/segment';
import type { SegmentPreview } from '@clientele/contracts/segments/segment-preview';
import { aClient } from './records.ts';

const AT = '2026-03-02T09:30:00.000Z';
const BY = { id: 'm1', name: 'Hélène Rousseau' };

/** A dynamic segment of clients in Lyon, 42 of them, not being rebuilt. */
export function aSegment(values: Partial<Segment> = {}): Segment {
  return {
    id: 's1',
    name: 'Clients de Lyon',
    description: '',
    kind: 'dynamic',
    status: 'active',
    criteria: { all: [{ field: 'address.city', operator: 'equals', value: 'Lyon' }] },
    hidden: false,
    size: 42,
    trend: [
      { day: '2026-03-01', size: 40 },
      { day: '2026-03-02', size: 42 },
    ],
    lastMoveAt: AT,
    usedBy: [],
    rebuild: null,
    version: 3,
    createdAt: AT,
    createdBy: BY,
    updatedAt: AT,
    updatedBy: BY,
    ...values,
  };
}

/** A rebuild under way: 120 of 400 clients done. */
export function aRebuild(values: Partial<NonNullable<Segment['rebuild']>> = {}) {
  return {
    status: 'running' as const,
    done: 120,
    total: 400,
    moved: 8,
    failureCode: null,
    startedAt: AT,
    finishedAt: null,
    ...values,
  };
}

export function aSegmentName(values: Partial<SegmentName> = {}): SegmentName {
  return { id: 's1', name: 'Clients de Lyon', kind: 'dynamic', hidden: false, ...values };
}

export function aSegmentClient(values: Partial<SegmentClient> = {}): SegmentClient {
  return { client: aClient(), enteredAt: AT, pin: null, ...values };
}

/** Marie's membership of the segment, by its criteria. */
export function aClientSegment(values: Partial<ClientSegment> = {}): ClientSegment {
  return {
    segment: aSegmentName(),
    member: true,
    pin: null,
    enteredAt: AT,
    leftAt: null,
    ...values,
  };
}

/** Explains why Marie is in the segment: she lives in Lyon. */
export function anExplanation(values: Partial<SegmentExplanation> = {}): SegmentExplanation {
  return {
    ...aClientSegment(),
    lifecycleAllows: true,
    criteria: {
      met: true,
      kind: 'all',
      members: [
        { met: true, condition: { field: 'address.city', operator: 'equals', value: 'Lyon' } },
      ],
    },
    ...values,
  };
}

/** A preview that counts exactly 42 of 400 clients. */
export function aPreview(values: Partial<SegmentPreview> = {}): SegmentPreview {
  return {
    count: { count: 42, exact: true },
    total: 400,
    steps: null,
    samples: null,
    change: null,
    cursor: null,
    ...values,
  };
}
