import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDateOf } from '../time/calendar.ts';
import {
  completeStats,
  countInteractions,
  EMPTY_STATS,
  type PurchaseDay,
  presentStats,
  visitFrequencyOf,
} from './client-statistics.ts';
import { countedInteractions, visitDays } from './testing/arbitrary-interactions.ts';
import { countedOf } from './testing/interactions.ts';

const NOW = new Date('2026-06-15T10:00:00Z');
const TODAY = '2026-06-15';

function statsOfDays(days: readonly string[]) {
  return completeStats({ ...EMPTY_STATS, visitDays: [...days] }, null);
}

describe('the rhythm', () => {
  it('is the median of the last twelve intervals, against brute force', () => {
    fc.assert(
      fc.property(visitDays, (days) => {
        expect(visitFrequencyOf(days)).toBe(medianByCounting(days));
      }),
    );
  });

  it('does not depend on when, only on how far apart', () => {
    fc.assert(
      fc.property(visitDays, fc.integer({ min: -3_000, max: 3_000 }), (days, shift) => {
        const shifted = days.map((day) => addDays(day, shift));
        expect(visitFrequencyOf(shifted)).toBe(visitFrequencyOf(days));
      }),
    );
  });

  it('of regular visits is their interval, across changes of clocks and leap days', () => {
    const interval = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(interval, fc.integer({ min: 3, max: 30 }), (days, count) => {
        const regular = Array.from({ length: count }, (_, at) => addDays('2024-01-31', at * days));
        const stats = statsOfDays(regular);
        expect(stats.visitFrequency).toBe(days);
        expect(stats.expectedVisitAt).toBe(addDays('2024-01-31', count * days));
      }),
    );
  });

  it('is not there below three visits', () => {
    const two = statsOfDays(['2026-01-01', '2026-02-01']);
    expect([two.visitFrequency, two.expectedVisitAt]).toEqual([null, null]);
    expect(statsOfDays([])).toMatchObject({ visitCount: 0, firstVisitAt: null, lastVisitAt: null });
  });

  it('forgets habits of long ago', () => {
    const monthly = Array.from({ length: 20 }, (_, at) => addDays('2023-01-01', at * 30));
    const weekly = Array.from({ length: 12 }, (_, at) =>
      addDays(monthly.at(-1) as string, 7 + at * 7),
    );
    expect(visitFrequencyOf([...monthly, ...weekly])).toBe(7);
  });
});

describe('counting', () => {
  it('does not depend on the order', () => {
    const shuffled = countedInteractions.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, otherwise]) => {
        expect(countInteractions(otherwise, NOW)).toEqual(countInteractions(entries, NOW));
      }),
    );
  });

  it('of two parts adds up', () => {
    fc.assert(
      fc.property(countedInteractions, countedInteractions, (one, other) => {
        const [first, second] = [countInteractions(one, NOW), countInteractions(other, NOW)];
        const days = [...new Set([...first.visitDays, ...second.visitDays])].sort();
        const later = (a: Date | null, b: Date | null) => (a && (!b || a > b) ? a : b);
        const upcoming = [...first.upcomingAppointments, ...second.upcomingAppointments];
        expect(countInteractions([...one, ...other], NOW)).toEqual({
          lifetimeValue: first.lifetimeValue + second.lifetimeValue,
          purchaseCount: first.purchaseCount + second.purchaseCount,
          completedAppointments: first.completedAppointments + second.completedAppointments,
          noShows: first.noShows + second.noShows,
          visitDays: days,
          purchaseDays: addedUp([...first.purchaseDays, ...second.purchaseDays]),
          lastInteractionAt: later(first.lastInteractionAt, second.lastInteractionAt),
          lastInboundAt: later(first.lastInboundAt, second.lastInboundAt),
          upcomingAppointments: upcoming.sort((a, b) => a.getTime() - b.getTime()).slice(0, 3),
        });
      }),
    );
  });

  it('takes a day with several visits as one', () => {
    const visit = countedOf({ visitDay: '2026-06-01' });
    const other = countedOf({ visitDay: '2026-05-01' });
    expect(countInteractions([visit, other, visit], NOW).visitDays).toEqual([
      '2026-05-01',
      '2026-06-01',
    ]);
  });

  it('adds up what was kept on each day, and leaves out days of which nothing was', () => {
    const bought = (purchaseDay: string, amount: number) => countedOf({ purchaseDay, amount });
    const entries = [
      bought('2026-06-02', 500),
      bought('2026-06-01', 1_000),
      bought('2026-06-02', 250),
      bought('2026-06-02', 0),
      bought('2026-05-31', 0),
      countedOf({ visitDay: '2026-05-30' }),
    ];
    expect(countInteractions(entries, NOW).purchaseDays).toEqual([
      { day: '2026-06-01', count: 1, amount: 1_000 },
      { day: '2026-06-02', count: 2, amount: 750 },
    ]);
  });

  it('comes to the same by days and in all', () => {
    fc.assert(
      fc.property(countedInteractions, (entries) => {
        const { purchaseDays, purchaseCount, lifetimeValue } = countInteractions(entries, NOW);
        const sum = (of: 'count' | 'amount') =>
          purchaseDays.reduce((total, one) => total + one[of], 0);
        expect([sum('count'), sum('amount')]).toEqual([purchaseCount, lifetimeValue]);
      }),
    );
  });

  it('expects the next three appointments that are planned or confirmed', () => {
    const hour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
    const of = (outcome: AppointmentStatus, hours: number) =>
      countedOf({ outcome, at: hour(hours) });
    const ahead = [9, 3, 7, 5, 1, 0].map((hours) =>
      of(hours % 3 === 0 ? 'planned' : 'confirmed', hours),
    );
    const others = [of('planned', -1), of('cancelled', 2), of('completed', 2), of('noShow', 2)];
    expect(countInteractions([...ahead, ...others], NOW).upcomingAppointments).toEqual(
      [0, 1, 3].map(hour),
    );
  });

  it('knows the last event, and the last by which the client came or wrote', () => {
    const day = (date: string) => new Date(`${date}T10:00:00Z`);
    const entries = [
      countedOf({ at: day('2026-06-09'), occurred: true }),
      countedOf({ at: day('2026-06-11'), occurred: true, inbound: true }),
      countedOf({ at: day('2026-06-12'), occurred: true }),
      countedOf({ at: day('2026-06-10'), occurred: true, inbound: true }),
      countedOf({ at: day('2026-06-14') }),
    ];
    expect(countInteractions(entries, NOW)).toMatchObject({
      lastInteractionAt: day('2026-06-12'),
      lastInboundAt: day('2026-06-11'),
    });
    const shown = presentStats(completeStats(countInteractions(entries, NOW), NOW), TODAY, NOW);
    expect(shown).toMatchObject({
      lastInteractionAt: '2026-06-12T10:00:00.000Z',
      lastInboundAt: '2026-06-11T10:00:00.000Z',
      countedAt: NOW.toISOString(),
    });
    expect(presentStats(EMPTY_STATS, TODAY, NOW)).toMatchObject({
      lastInteractionAt: null,
      lastInboundAt: null,
      overdueDays: null,
      countedAt: null,
    });
  });

  it('counts no visit and no purchase without its day', () => {
    const entries = [
      countedOf({ visitDay: '2026-06-12' }),
      countedOf({ amount: 500 }),
      countedOf({ purchaseDay: '2026-06-12' }),
      countedOf({ purchaseDay: '2026-06-13', amount: 500 }),
    ];
    const counted = countInteractions(entries, NOW);
    expect(counted.visitDays).toEqual(['2026-06-12']);
    expect(counted.purchaseDays).toEqual([{ day: '2026-06-13', count: 1, amount: 500 }]);
  });

  it('works out averages and rates', () => {
    const amounts = [1_000, 2_001, 0].map((amount) => countedOf({ amount }));
    const outcomes = ['completed', 'completed', 'noShow', 'cancelled', 'planned'] as const;
    const entries = [...amounts, ...outcomes.map((outcome) => countedOf({ outcome }))];
    expect(completeStats(countInteractions(entries, NOW), NOW)).toMatchObject({
      lifetimeValue: 3_001,
      purchaseCount: 2,
      averageBasket: 1_501,
      completedAppointments: 2,
      noShows: 1,
      noShowRate: 33.3,
    });
    expect(EMPTY_STATS).toMatchObject({ averageBasket: null, noShowRate: null });
  });
});

describe('as shown today', () => {
  it('visits of a period are those of its days, counted one by one', () => {
    // Days on which clocks in Paris change, and any other.
    const today = fc.oneof(
      fc.constantFrom('2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2028-02-29'),
      fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2024-01-01', days)),
    );
    fc.assert(
      fc.property(visitDays, today, (days, date) => {
        const shown = presentStats(statsOfDays(days), date, NOW);
        expect([shown.visits30, shown.visits90, shown.visits365]).toEqual(
          [30, 90, 365].map((count) => visitsByDayLoop(days, date, count)),
        );
      }),
    );
  });

  it('a period ends today and begins the day after its first', () => {
    const today = '2026-06-15';
    const days = [addDays(today, -30), addDays(today, -29), today, addDays(today, 1)];
    expect(presentStats(statsOfDays(days), today, NOW).visits30).toBe(2);
  });

  it.each([
    ['2026-03-31', null],
    ['2026-04-01', null],
    ['2026-04-02', 1],
    ['2026-04-13', 12],
  ])('on %s the client is overdue by %s days', (today, overdueDays) => {
    // Every 30 days until 2 March: expected on 1 April, after the change of clocks.
    const days = ['2026-01-01', '2026-01-31', '2026-03-02'];
    expect(presentStats(statsOfDays(days), today, NOW)).toMatchObject({
      expectedVisitAt: '2026-04-01',
      overdueDays,
    });
  });

  it('the next appointment is the first that has not begun', () => {
    const at = ['2026-06-15T09:00:00Z', '2026-06-15T10:00:00Z', '2026-06-20T08:00:00Z'];
    const upcomingAppointments = at.map((moment) => new Date(moment));
    const stats = completeStats({ ...EMPTY_STATS, upcomingAppointments }, NOW);
    const next = (now: Date) => presentStats(stats, '2026-06-15', now).nextAppointmentAt;
    expect(next(NOW)).toBe('2026-06-15T10:00:00.000Z');
    expect(next(new Date('2026-06-15T10:00:01Z'))).toBe('2026-06-20T08:00:00.000Z');
    expect(next(new Date('2026-07-01T00:00:00Z'))).toBeNull();
  });
});

/** Days of two parts as one: sums of the same day, found by looking through all of them. */
function addedUp(days: readonly PurchaseDay[]): PurchaseDay[] {
  return [...new Set(days.map(({ day }) => day))].sort().map((day) => {
    const same = days.filter((one) => one.day === day);
    const sum = (of: 'count' | 'amount') => same.reduce((total, one) => total + one[of], 0);
    return { day, count: sum('count'), amount: sum('amount') };
  });
}

/** The median found by throwing away the smallest and the greatest until one or two are left. */
function medianByCounting(days: readonly string[]): number | null {
  if (days.length < 3) return null;
  const intervals: number[] = [];
  for (let at = 1; at < days.length; at += 1) {
    let interval = 0;
    while (addDays(days[at - 1] as string, interval) !== days[at]) interval += 1;
    intervals.push(interval);
  }
  const rest = intervals.slice(-12);
  while (rest.length > 2) {
    rest.splice(rest.indexOf(Math.min(...rest)), 1);
    rest.splice(rest.indexOf(Math.max(...rest)), 1);
  }
  return Math.round(rest.reduce((sum, interval) => sum + interval, 0) / rest.length);
}

/** Walks back from noon day by day: an hour more or less stays on the day. */
function visitsByDayLoop(days: readonly string[], today: string, count: number): number {
  let moment = new Date(`${today}T11:00:00Z`);
  let visits = 0;
  for (let walked = 0; walked < count; walked += 1) {
    if (days.includes(calendarDateOf(moment, 'Europe/Paris'))) visits += 1;
    moment = new Date(moment.getTime() - 86_400_000);
  }
  return visits;
}
