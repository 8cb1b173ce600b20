import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  calendarDateOf,
  daysBetween,
  daysToAnniversary,
  isCalendarDate,
} from './calendar.ts';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar dates', () => {
  it('are those that people of the time zone read, on both sides of a clock change', () => {
    expect(calendarDateOf(new Date('2026-03-28T23:30:00Z'), 'Europe/Paris')).toBe('2026-03-29');
    expect(calendarDateOf(new Date('2026-10-24T22:30:00Z'), 'Europe/Paris')).toBe('2026-10-25');
    expect(calendarDateOf(new Date('2026-01-01T02:00:00Z'), 'America/Martinique')).toBe(
      '2025-12-31',
    );
  });

  it('exist or do not', () => {
    expect(['2024-02-29', '2026-02-29', '2026-13-01', '26-1-1', ''].map(isCalendarDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('add up', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('months added', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['0099-12-31', 2, '0100-02-28'],
  ])('to %s, %i of them, clip to the end of the month: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('never leave the month that they lead to, nor go past the day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1_200, max: 1_200 }), (date, months) => {
        const added = addMonths(date, months);
        const monthsOf = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
        expect(monthsOf(added) - monthsOf(date)).toBe(months);
        const clipped = added.slice(8) < date.slice(8);
        expect(clipped ? addDays(added, 1).slice(8) : date.slice(8)).toBe(
          clipped ? '01' : added.slice(8),
        );
      }),
    );
  });

  it('twelve at a time are years', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('anniversaries', () => {
  it.each([
    ['1980-11-22', '2026-11-22', 0],
    ['1980-11-23', '2026-11-22', 1],
    ['1980-11-21', '2026-11-22', 364],
    ['2000-02-29', '2026-02-27', 1],
    ['2000-02-29', '2028-02-28', 1],
    ['1996-02-29', '2000-02-28', 1],
    ['2000-02-29', '2100-02-27', 1],
    ['0996-02-29', '0999-02-27', 1],
  ])('of %s is in, from %s, %i days', (origin, today, days) => {
    expect(daysToAnniversary(origin, today)).toBe(days);
  });

  it('are never more than a year away', () => {
    fc.assert(
      fc.property(dates, dates, (origin, today) => {
        const days = daysToAnniversary(origin, today);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(366);
      }),
    );
  });
});
