import type { ExportTiming } from '@clientele/contracts/import-export/export-schedule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTimeOf } from '../time/zoned-time.ts';
import { nextExportAt } from './export-timing.ts';

const PARIS = 'Europe/Paris';
const daily: ExportTiming = { frequency: 'daily', time: '02:30', weekday: null, monthDay: null };

describe('the next moment of a schedule', () => {
  it('is today when its time is still to come, else tomorrow', () => {
    const next = (after: string) => nextExportAt(daily, PARIS, new Date(after)).toISOString();
    expect(next('2026-07-01T00:00:00Z')).toBe('2026-07-01T00:30:00.000Z');
    expect(next('2026-07-01T00:30:00Z')).toBe('2026-07-02T00:30:00.000Z');
  });

  it('keeps its time through the changes of clocks, and comes once a day', () => {
    // 02:30 does not exist on 29 March 2026 in Paris, and comes twice on 25 October.
    const spring = nextExportAt(daily, PARIS, new Date('2026-03-28T12:00:00Z'));
    expect(spring.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    const autumn = nextExportAt(daily, PARIS, new Date('2026-10-24T12:00:00Z'));
    const after = nextExportAt(daily, PARIS, autumn);
    expect(wallTimeOf(autumn, PARIS)).toMatch(/^2026-10-25 02:30/);
    expect(wallTimeOf(after, PARIS)).toMatch(/^2026-10-26 02:30/);
  });

  it('is the weekday, or the day of the month, the last where the month is shorter', () => {
    const weekly: ExportTiming = { ...daily, frequency: 'weekly', weekday: 1 };
    expect(nextExportAt(weekly, PARIS, new Date('2026-07-01T10:00:00Z')).toISOString()).toBe(
      '2026-07-06T00:30:00.000Z',
    );
    const monthly: ExportTiming = { ...daily, frequency: 'monthly', monthDay: 31 };
    const from = (after: string) => nextExportAt(monthly, PARIS, new Date(after)).toISOString();
    expect(from('2026-02-01T00:00:00Z')).toBe('2026-02-28T01:30:00.000Z');
    expect(from('2026-02-28T12:00:00Z')).toBe('2026-03-31T00:30:00.000Z');
  });

  it('is after the moment asked about, at the time on the clocks, in any zone', () => {
    const timings = fc.record({
      frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
      time: fc
        .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => [hour, minute].map((n) => String(n).padStart(2, '0')).join(':')),
      weekday: fc.integer({ min: 1, max: 7 }),
      monthDay: fc.integer({ min: 1, max: 31 }),
    });
    const zones = fc.constantFrom(PARIS, 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata');
    const moments = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(timings, zones, moments, (timing, zone, after) => {
        const next = nextExportAt(timing, zone, after);
        expect(next > after).toBe(true);
        expect(wallTimeOf(next, zone)).toContain(timing.time);
        // Nothing lies between: asked just before it, it is the answer as well.
        expect(nextExportAt(timing, zone, new Date(next.getTime() - 1))).toEqual(next);
      }),
      { numRuns: 500 },
    );
  });
});
