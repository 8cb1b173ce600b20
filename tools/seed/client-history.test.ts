import { idSchema } from '@clientele/contracts/primitives';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { generateClients } from '@clientele/testkit/clients/generate-clients';
import { describe, expect, it } from 'vitest';
import { newClientState } from '../../functions/src/capabilities/clients/record/client-state.ts';
import { clientHistory } from './client-history.ts';

const now = new Date('2026-11-18T10:20:00Z');
const timeZone = 'Europe/Paris';
const staff = ['helene', 'karim', 'lucas'].map((id) => ({ id, name: id }));
const context = { seed: 'test', sector: 'salon', now, timeZone, staff } as const;

const clients = Array.from(
  generateClients({ seed: 'test', count: 200, today: '2026-11-18' }),
  (profile, index) => {
    const at = new Date(now.getTime() - (1_000 - index * 5) * 86_400_000);
    const by = { id: 'helene', name: 'Hélène' };
    return {
      id: `client-${index}`,
      index,
      state: newClientState(profile, `C-${index}`, { by, at }),
    };
  },
);
const histories = clients.map((client) => clientHistory(client, context));

describe('the stored history of a demo client', () => {
  it('has an entry for each source, and those written by hand', () => {
    for (const { appointments, purchases, interactions } of histories) {
      const ids = interactions.filter(({ data }) => !data.manual).map(({ id }) => id);
      expect(ids).toEqual([
        ...appointments.map(({ id }) => `appointment_${id}`),
        ...purchases.map(({ id }) => `purchase_${id}`),
      ]);
    }
  });

  it('keeps what was written by hand as the API would', () => {
    const written = histories.flatMap(({ interactions }) =>
      interactions.filter(({ data }) => data.manual),
    );
    expect(written.length).toBeGreaterThan(100);
    for (const { data } of written) {
      expect(data).toMatchObject({ version: 1, feed: 'everyone', authorId: data.by.id });
      expect(data.body).toMatch(/^<p>.+<\/p>$/);
      expect(data.searchText).not.toBe('');
    }
  });

  it('of a lead has no visit', () => {
    const leads = histories.filter((_, index) => clients[index]?.state.status === 'lead');
    expect(leads.length).toBeGreaterThan(10);
    for (const { appointments } of leads) {
      for (const { data } of appointments) expect(data.startsAt > now).toBe(true);
    }
  });

  it('has ids of its own', () => {
    const ids = histories.flatMap(({ appointments, purchases, interactions }) =>
      [...appointments, ...purchases, ...interactions].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
  });

  it('adds up to the statistics, counted from the sources', () => {
    for (const { appointments, purchases, interactions, stats } of histories) {
      const completed = appointments.filter(({ data }) => data.status === 'completed');
      const paid = purchases.map(({ data }) => data.amount - data.refundedAmount);
      const came = [
        ...completed.map(({ data }) => data.startsAt),
        ...purchases
          .filter(({ data }) => data.channel === 'inPerson')
          .map(({ data }) => data.paidAt),
        ...interactions.filter(({ data }) => data.type === 'visit').map(({ data }) => data.at),
      ];
      const days = new Set(came.map((moment) => calendarDateOf(moment, timeZone)));
      const next = appointments.find(
        ({ data }) => data.startsAt >= now && ['planned', 'confirmed'].includes(data.status),
      );
      expect(stats).toMatchObject({
        lifetimeValue: paid.reduce((sum, amount) => sum + amount, 0),
        purchaseCount: paid.filter((amount) => amount > 0).length,
        completedAppointments: completed.length,
        visitCount: days.size,
        countedAt: now,
      });
      expect(stats.upcomingAppointments[0]).toEqual(next?.data.startsAt);
    }
  });

  it('says who did it', () => {
    for (const { appointments, interactions } of histories) {
      for (const { data } of appointments) {
        expect(staff).toContainEqual(data.createdBy);
        expect(data.version).toBe(data.updatedAt > data.createdAt ? 2 : 1);
      }
      for (const { data } of interactions) expect(staff).toContainEqual(data.by);
    }
  });
});

it('members of the association pay the fee of their membership', () => {
  const members = clients.slice(0, 60).map(({ state, ...rest }) => ({
    ...rest,
    state: { ...state, custom: { membership_fee: 4_000 } },
  }));
  const fees = members
    .flatMap((client) => clientHistory(client, { ...context, sector: 'association' }).purchases)
    .filter(({ data }) => data.lines[0]?.label.startsWith('Cotisation'));
  expect(fees.length).toBeGreaterThan(60);
  for (const { data } of fees) expect(data.amount).toBe(4_000);
});
