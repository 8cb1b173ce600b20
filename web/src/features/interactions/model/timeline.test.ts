import { describe, expect, test } from 'vitest';
import { anInteraction } from '../../../testing/interactions.ts';
import { groupTimeline } from './timeline-groups.ts';
import {
  readTimelineState,
  timelineAddress,
  timelineQueryOf,
  WHOLE_TIMELINE,
  writeTimelineState,
} from './timeline-state.ts';

describe('the address of a timeline', () => {
  test('holds every filter, and is read back as it was written', () => {
    const state = {
      types: ['appointment' as const, 'call' as const],
      channel: 'phone' as const,
      author: 'm2',
      from: '2026-01-01',
      to: '2026-02-28',
      q: 'coupe & couleur',
      counted: 'visits' as const,
      trashed: true,
      event: 'i1',
    };
    expect(readTimelineState(writeTimelineState(state))).toEqual(state);
  });

  test('leaves out what is not asked for, and ignores what it cannot mean', () => {
    expect(timelineAddress({})).toBe('?tab=timeline');
    const nonsense = new URLSearchParams('types=dance&channel=fax&from=2026-02-30&counted=all');
    expect(readTimelineState(nonsense)).toEqual(WHOLE_TIMELINE);
    expect(timelineQueryOf(WHOLE_TIMELINE)).toEqual({});
  });
});

test('a timeline is told from what comes to what was, by month and day of the organisation', () => {
  const entries = [
    anInteraction({ id: 'far', type: 'appointment', at: '2026-04-20T08:00:00.000Z' }),
    anInteraction({ id: 'next', type: 'appointment', at: '2026-03-09T08:00:00.000Z' }),
    // Half past midnight in Paris.
    anInteraction({ id: 'night', at: '2026-02-28T23:30:00.000Z' }),
    anInteraction({ id: 'late', at: '2026-02-28T15:00:00.000Z' }),
    anInteraction({ id: 'early', at: '2026-02-28T08:00:00.000Z' }),
  ];
  const { upcoming, months } = groupTimeline(entries, new Date('2026-03-02'), 'Europe/Paris');
  expect(upcoming.map(({ id }) => id)).toEqual(['next', 'far']);
  const told = months.map(({ month, days }) => [
    month,
    ...days.map((day) => [day.date, ...day.entries.map(({ id }) => id)]),
  ]);
  expect(told).toEqual([
    ['2026-03', ['2026-03-01', 'night']],
    ['2026-02', ['2026-02-28', 'late', 'early']],
  ]);
});
