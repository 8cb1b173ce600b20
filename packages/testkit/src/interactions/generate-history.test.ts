import { createInteractionSchema } from '@clientele/contracts/interactions/interaction';
import { createPurchaseSchema } from '@clientele/contracts/interactions/purchase';
import { appointmentIssues } from '@clientele/domain/interactions/appointment-rules';
import { plainTextOf } from '@clientele/domain/interactions/note-text';
import { purchaseIssues, purchaseTotal } from '@clientele/domain/interactions/purchase-rules';
import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { wallTimeOf } from '@clientele/domain/time/zoned-time';
import { describe, expect, it } from 'vitest';
import { generateClients } from '../clients/generate-clients.ts';
import { generateHistory } from './generate-history.ts';
import type { GeneratedHistory, HistoryOptions } from './generated-history.ts';

const timeZone = 'Europe/Paris';
const COUNT = 2_000;
// Some of today's appointments are under way.
const NOW = new Date('2026-11-18T10:20:00Z');
const memberIds = ['helene', 'karim', 'anne', 'lucas'];
type Told = { options: HistoryOptions; history: GeneratedHistory };

/** The clients of the demo salon, created one after the other over three years. */
function optionsOf(now: Date, count = COUNT): HistoryOptions[] {
  const today = calendarDateOf(now, timeZone);
  const clients = generateClients({ seed: 'clientele-demo-salon', count, today });
  return Array.from(clients, ({ status }, clientIndex) => {
    const age = (1 - clientIndex / count) * 1_095 * 86_400_000;
    const createdAt = new Date(now.getTime() - age);
    const who = { seed: 'clientele-demo-salon', clientIndex, status, createdAt };
    return { ...who, sector: 'salon', now, memberIds, timeZone };
  });
}

function tell(all: readonly HistoryOptions[]): Told[] {
  return all.map((options) => ({ options, history: generateHistory(options) }));
}

const told = tell(optionsOf(NOW));
/** As it is told on each day of a week. */
const week = Array.from({ length: 7 }, (_, ahead) =>
  tell(optionsOf(new Date(NOW.getTime() + ahead * 86_400_000))),
).flat();
const appointments = told.flatMap(({ history }) => history.appointments);
const purchases = told.flatMap(({ history }) => history.purchases);
const entries = told.flatMap(({ history }) => history.entries);
const dayOf = (moment: Date) => calendarDateOf(moment, timeZone);

describe('the history of the salon', () => {
  it('is the same each time, and another for another seed', () => {
    const options = optionsOf(NOW, 50);
    const other = options.map((one) => ({ ...one, seed: 'other' }));
    expect(tell(options)).toEqual(tell(options));
    expect(tell(other)).not.toEqual(tell(options));
  });

  it('comes to about 30,000 events', () => {
    const count = appointments.length + purchases.length + entries.length;
    expect(count).toBeGreaterThan(28_000);
    expect(count).toBeLessThan(32_000);
  });

  it('knows what is past and what is to come', () => {
    for (const { startsAt, endsAt, status } of appointments) {
      expect(['planned', 'confirmed'].includes(status)).toBe(endsAt > NOW);
      expect(appointmentIssues({ startsAt, endsAt, status }, NOW)).toEqual([]);
    }
    const share = (status: string) =>
      appointments.filter((one) => one.status === status).length / appointments.length;
    expect(share('noShow')).toBeCloseTo(0.06, 1.5);
    expect(share('cancelled')).toBeCloseTo(0.08, 1.5);
    expect(appointments.filter(({ startsAt }) => startsAt > NOW).length).toBeGreaterThan(200);
  });

  it('begins with the client and was written down until now', () => {
    for (const { options, history } of told) {
      const happened = [
        ...history.appointments.map((one) => ({ ...one, at: one.startsAt })),
        ...history.purchases.map((one) => ({ ...one, at: one.paidAt })),
        ...history.entries,
      ];
      for (const { at, createdAt, updatedAt, createdBy } of happened) {
        expect(at >= options.createdAt).toBe(true);
        expect(createdAt >= options.createdAt && createdAt <= updatedAt).toBe(true);
        expect(updatedAt <= NOW).toBe(true);
        expect(memberIds[createdBy]).toBeDefined();
      }
      const starts = history.appointments.map(({ startsAt }) => startsAt.getTime());
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    }
  });

  it('keeps to the opening hours, in quarters of an hour', () => {
    for (const { startsAt, endsAt } of appointments) {
      const [start, end] = [startsAt, endsAt].map((moment) => wallTimeOf(moment, timeZone)) as [
        string,
        string,
      ];
      expect(start.slice(11) >= '09:00' && end.slice(11) <= '19:00').toBe(true);
      expect(Number(start.slice(14)) % 15).toBe(0);
      const weekday = new Date(`${dayOf(startsAt)}T00:00:00Z`).getUTCDay();
      expect([2, 3, 4, 5, 6]).toContain(weekday);
    }
  });

  it('has a day view to look at, whatever day it is', () => {
    for (const now of new Set(week.map(({ options }) => options.now))) {
      const told = week.filter(({ options }) => options.now === now);
      const all = told.flatMap(({ history }) => history.appointments);
      const today = all.filter(({ startsAt }) => dayOf(startsAt) === dayOf(now));
      expect(today.length).toBeGreaterThanOrEqual(8);
      expect(today.length).toBeLessThanOrEqual(20);
      for (const one of today) {
        const meanwhile = today.filter(
          (other) =>
            other.memberId === one.memberId &&
            other.startsAt < one.endsAt &&
            other.endsAt > one.startsAt,
        );
        expect(meanwhile).toEqual([one]);
      }
    }
  });

  it('has purchases that a till could push', () => {
    for (const purchase of purchases) {
      expect(purchaseTotal({ lines: purchase.lines })).toBe(purchase.amount);
      expect(purchaseIssues(purchase, { currency: 'EUR', now: NOW })).toEqual([]);
      expect(purchase.refundedAmount > 0).toBe(purchase.refundedAt !== null);
      const { createdAt, createdBy, updatedAt, refundedAt, ...input } = purchase;
      const pushed = { ...input, clientId: 'client', paidAt: purchase.paidAt.toISOString() };
      expect(createPurchaseSchema.safeParse(pushed).error).toBeUndefined();
    }
    const refunds = purchases.filter(({ refundedAmount }) => refundedAmount > 0).length;
    expect(refunds / purchases.length).toBeCloseTo(0.015, 1.5);
  });

  it('has entries that the API accepts', () => {
    for (const { createdAt, createdBy, updatedAt, ...entry } of entries) {
      const written = { ...entry, at: entry.at.toISOString() };
      expect(createInteractionSchema.safeParse(written).error).toBeUndefined();
      expect(plainTextOf(entry.body).length).toBeGreaterThan(10);
    }
    expect(entries.some(({ pinned }) => pinned)).toBe(true);
    expect(entries.some(({ direction }) => direction === 'outbound')).toBe(true);
  });

  it('holds regulars, lost clients and new ones', () => {
    const visits = told.map(({ history }) =>
      history.appointments.filter(({ status }) => status === 'completed'),
    );
    const lastDay = (one: (typeof visits)[number]) => dayOf(one.at(-1)?.startsAt ?? new Date(0));
    const longAgo = addDays(dayOf(NOW), -200);
    expect(visits.filter(({ length }) => length >= 20).length).toBeGreaterThan(50);
    expect(visits.filter((one) => one.length > 0 && lastDay(one) < longAgo).length).toBeGreaterThan(
      150,
    );
    expect(visits.filter(({ length }) => length === 0).length).toBeGreaterThan(100);
  });
});

it('whoever comes today has no other appointment just before or after', () => {
  const expected = told.map(({ options }) => ({
    ...options,
    status: 'active' as const,
    clientIndex: options.clientIndex * 100 + 60,
  }));
  const near = [addDays(dayOf(NOW), -14), addDays(dayOf(NOW), 14)] as const;
  for (const { history } of tell(expected.slice(0, 200))) {
    const days = history.appointments.map(({ startsAt }) => dayOf(startsAt));
    expect(days.filter((day) => day >= near[0] && day <= near[1])).toEqual([dayOf(NOW)]);
  }
});

it('a lead has not come yet, an inactive client not for long', () => {
  for (const { options, history } of told) {
    const came = history.appointments.filter(({ endsAt }) => endsAt <= NOW);
    if (options.status === 'lead') expect(came).toEqual([]);
    if (options.status !== 'inactive') continue;
    const last = addDays(dayOf(NOW), -190);
    for (const { startsAt } of history.appointments) expect(dayOf(startsAt) < last).toBe(true);
  }
});

it('the association has participants, fees and donations', () => {
  const all = tell(
    optionsOf(NOW, 150).map((options) => ({
      ...options,
      sector: 'association',
      memberIds: ['jean'],
      membershipFee: options.clientIndex % 10 === 0 ? 0 : 4_000,
    })),
  );
  const bought = all.flatMap(({ options, history }) =>
    history.purchases.map((purchase) => ({ ...purchase, options })),
  );
  expect(bought.filter(({ lines }) => lines[0]?.label === 'Don').length).toBeGreaterThan(10);
  for (const { lines, amount, options, paidAt } of bought) {
    if (lines[0]?.label !== 'Don') {
      expect(lines[0]?.label).toBe(`Cotisation ${dayOf(paidAt).slice(0, 4)}`);
      expect([amount, options.membershipFee]).toEqual([4_000, 4_000]);
    }
    expect(paidAt <= NOW && paidAt > options.createdAt).toBe(true);
  }
  const takenPart = all.flatMap(({ history }) => history.appointments);
  expect(takenPart.length).toBeGreaterThan(500);
  for (const { endsAt, status } of takenPart)
    expect(['planned', 'confirmed'].includes(status)).toBe(endsAt > NOW);
  expect(takenPart.filter(({ startsAt }) => dayOf(startsAt) === dayOf(NOW)).length).toBeGreaterThan(
    4,
  );
});

it('other sectors have no history', () => {
  const options = optionsOf(NOW, 1)[0] as HistoryOptions;
  expect(generateHistory({ ...options, sector: 'clinic' })).toEqual({
    appointments: [],
    purchases: [],
    entries: [],
  });
});
