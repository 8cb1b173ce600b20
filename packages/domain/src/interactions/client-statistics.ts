import type { ClientStats } from '@clientele/contracts/clients/client-stats';
import { addDays, daysBetween } from '../time/calendar.ts';
import type { InteractionTraits } from './interaction-content.ts';

/**
 * Number of latest intervals between visits that make up the visit frequency, since habits change.
 */
const RHYTHM_INTERVALS = 12;
const RHYTHM_VISITS_MINIMUM = 3;
/** Upcoming appointments that are stored, so that when one passes the next is known. */
export const UPCOMING_MAXIMUM = 3;

/** Purchases on a calendar day of the organisation. */
export interface PurchaseDay {
  day: string;
  /** Number of purchases that were not refunded completely; at least 1. */
  count: number;
  /** Net of refunds, in minor units. */
  amount: number;
}

/** The counted values, from which all other statistics are derived. */
export interface CountedStats {
  lifetimeValue: number;
  purchaseCount: number;
  completedAppointments: number;
  noShows: number;
  /** Days with a visit, each once, in order. */
  visitDays: string[];
  /** Days with purchases that were not refunded completely, each once, in order. */
  purchaseDays: PurchaseDay[];
  lastInteractionAt: Date | null;
  lastInboundAt: Date | null;
  /** Starts of planned and confirmed upcoming appointments, the earliest first. */
  upcomingAppointments: Date[];
}

/** Statistics as stored with a client, including derived values that lists and segments ask for. */
export interface StoredStats extends CountedStats {
  averageBasket: number | null;
  noShowRate: number | null;
  visitCount: number;
  firstVisitAt: string | null;
  lastVisitAt: string | null;
  visitFrequency: number | null;
  expectedVisitAt: string | null;
  countedAt: Date | null;
}

/** Statistics of a client without any interaction. */
export const EMPTY_STATS: StoredStats = completeStats(
  {
    lifetimeValue: 0,
    purchaseCount: 0,
    completedAppointments: 0,
    noShows: 0,
    visitDays: [],
    purchaseDays: [],
    lastInteractionAt: null,
    lastInboundAt: null,
    upcomingAppointments: [],
  },
  null,
);

/** The counted values with everything derived from them. */
export function completeStats(counted: CountedStats, countedAt: Date | null): StoredStats {
  const { lifetimeValue, purchaseCount, completedAppointments, noShows, visitDays } = counted;
  const pastAppointments = completedAppointments + noShows;
  const lastVisitAt = visitDays.at(-1) ?? null;
  const visitFrequency = visitFrequencyOf(visitDays);
  return {
    ...counted,
    averageBasket: purchaseCount === 0 ? null : Math.round(lifetimeValue / purchaseCount),
    noShowRate:
      pastAppointments === 0 ? null : Math.round((noShows / pastAppointments) * 1_000) / 10,
    visitCount: visitDays.length,
    firstVisitAt: visitDays[0] ?? null,
    lastVisitAt,
    visitFrequency,
    expectedVisitAt:
      lastVisitAt === null || visitFrequency === null ? null : addDays(lastVisitAt, visitFrequency),
    countedAt,
  };
}

/**
 * The visit frequency: the median of the last twelve intervals between visits, in whole days. Null
 * with fewer than three visits: one interval is no rhythm.
 */
export function visitFrequencyOf(visitDays: readonly string[]): number | null {
  if (visitDays.length < RHYTHM_VISITS_MINIMUM) return null;
  const days = visitDays.slice(-RHYTHM_INTERVALS - 1);
  const intervals = days
    .slice(1)
    .map((day, at) => daysBetween(days[at] as string, day))
    .sort((left, right) => left - right);
  const middle = intervals.length / 2;
  const low = intervals[Math.ceil(middle) - 1] as number;
  const high = intervals[Math.floor(middle)] as number;
  return Math.round((low + high) / 2);
}

/** Statistics in wire shape; values that depend on today are computed now. */
export function presentStats(stats: StoredStats, today: string, now: Date): ClientStats {
  const visitsWithin = (days: number) => {
    const first = addDays(today, -days);
    return stats.visitDays.filter((day) => day > first && day <= today).length;
  };
  const overdue = stats.expectedVisitAt === null ? 0 : daysBetween(stats.expectedVisitAt, today);
  const next = stats.upcomingAppointments.find((moment) => moment >= now);
  return {
    lifetimeValue: stats.lifetimeValue,
    purchaseCount: stats.purchaseCount,
    averageBasket: stats.averageBasket,
    completedAppointments: stats.completedAppointments,
    noShows: stats.noShows,
    noShowRate: stats.noShowRate,
    visitCount: stats.visitCount,
    visits30: visitsWithin(30),
    visits90: visitsWithin(90),
    visits365: visitsWithin(365),
    firstVisitAt: stats.firstVisitAt,
    lastVisitAt: stats.lastVisitAt,
    lastInteractionAt: stats.lastInteractionAt?.toISOString() ?? null,
    lastInboundAt: stats.lastInboundAt?.toISOString() ?? null,
    visitFrequency: stats.visitFrequency,
    expectedVisitAt: stats.expectedVisitAt,
    overdueDays: overdue > 0 ? overdue : null,
    nextAppointmentAt: next?.toISOString() ?? null,
    countedAt: stats.countedAt?.toISOString() ?? null,
  };
}

/** The parts of an entry that counting needs. */
export type CountedInteraction = InteractionTraits & { at: Date };

/** Counts all entries of a client one by one. */
export function countInteractions(
  interactions: readonly CountedInteraction[],
  now: Date,
): CountedStats {
  const amounts = interactions.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const ofOutcome = (outcome: string) =>
    interactions.filter((interaction) => interaction.outcome === outcome);
  const latest = (entries: readonly CountedInteraction[]) =>
    entries.reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null);
  const days = interactions.flatMap(({ visitDay }) => (visitDay === null ? [] : [visitDay]));
  return {
    lifetimeValue: amounts.reduce((sum, amount) => sum + amount, 0),
    purchaseCount: amounts.filter((amount) => amount > 0).length,
    completedAppointments: ofOutcome('completed').length,
    noShows: ofOutcome('noShow').length,
    visitDays: [...new Set(days)].sort(),
    purchaseDays: purchaseDaysOf(interactions),
    lastInteractionAt: latest(interactions.filter(({ occurred }) => occurred)),
    lastInboundAt: latest(interactions.filter(({ inbound }) => inbound)),
    upcomingAppointments: [...ofOutcome('planned'), ...ofOutcome('confirmed')]
      .map(({ at }) => at)
      .filter((at) => at >= now)
      .sort((left, right) => left.getTime() - right.getTime())
      .slice(0, UPCOMING_MAXIMUM),
  };
}

function purchaseDaysOf(interactions: readonly CountedInteraction[]): PurchaseDay[] {
  const days = new Map<string, PurchaseDay>();
  for (const { purchaseDay: day, amount } of interactions) {
    if (day === null || amount === null || amount <= 0) continue;
    const soFar = days.get(day) ?? { day, count: 0, amount: 0 };
    days.set(day, { day, count: soFar.count + 1, amount: soFar.amount + amount });
  }
  return sortPurchaseDays(days.values());
}

/** Days of purchases, the first one first. */
export function sortPurchaseDays(days: Iterable<PurchaseDay>): PurchaseDay[] {
  return [...days].sort((left, right) => (left.day < right.day ? -1 : 1));
}
