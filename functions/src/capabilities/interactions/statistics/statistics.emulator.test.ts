import { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { countInteractions } from '@clientele/domain/interactions/client-statistics';
import { traitsOf } from '@clientele/domain/interactions/interaction-traits';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SourceEvents } from '../../../testing/source-events.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { contentOf, interactionIdOf, type SourceKind } from '../sources/interaction-source.ts';
import type { SourceWritten } from '../timeline/interaction-history.service.ts';

const RULES = { timeZone: 'Europe/Paris', currency: 'EUR' };
const DAYS = 12;

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

/** What happens to the sources of one or two clients. */
type Step =
  | { do: 'buy'; client: number; day: number; amount: number; channel: 'inPerson' | 'online' }
  | { do: 'book'; client: number; day: number; status: AppointmentStatus }
  | { do: 'message'; client: number; day: number; direction: 'inbound' | 'outbound' }
  | { do: 'change'; which: number; day: number; status: AppointmentStatus; refund: boolean }
  | { do: 'give'; which: number; client: number }
  | { do: 'delete'; which: number };

const day = fc.integer({ min: -DAYS, max: 3 });
const client = fc.integer({ min: 0, max: 1 });
const which = fc.nat({ max: 20 });
const status = fc.constantFrom(...Object.values(AppointmentStatus));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('buy' as const),
    client,
    day: fc.integer({ min: -DAYS, max: 0 }),
    amount: fc.integer({ min: 0, max: 20_000 }),
    channel: fc.constantFrom('inPerson' as const, 'online' as const),
  }),
  fc.record({ do: fc.constant('book' as const), client, day, status }),
  fc.record({
    do: fc.constant('message' as const),
    client,
    day,
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
  }),
  fc.record({ do: fc.constant('change' as const), which, day, status, refund: fc.boolean() }),
  fc.record({ do: fc.constant('give' as const), which, client }),
  fc.record({ do: fc.constant('delete' as const), which }),
);

/** In which order events are delivered, at which steps, and which of them once more. */
const schedule = fc.record({
  order: fc.array(fc.nat({ max: 1_000 }), { minLength: 40, maxLength: 40 }),
  again: fc.array(fc.nat({ max: 40 }), { maxLength: 20 }),
  early: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  together: fc.integer({ min: 1, max: 4 }),
});

interface Source {
  kind: SourceKind;
  id: string;
}

async function takeStep(one: Step, clients: string[], sources: Source[]): Promise<Source | null> {
  const params = { organizationId };
  const at = (days: number) => new Date(Date.now() + days * 86_400_000 + 3_600_000);
  const known = (which: number) => sources[which % Math.max(1, sources.length)];
  if (one.do === 'buy') {
    const { id } = await owner.api.createPurchase({
      params,
      body: {
        clientId: clients[one.client] as string,
        paidAt: at(one.day).toISOString(),
        currency: 'EUR',
        amount: one.amount,
        channel: one.channel,
      },
    });
    return { kind: 'purchase', id };
  }
  if (one.do === 'book') {
    const { id } = await owner.api.createAppointment({
      params,
      body: {
        clientId: clients[one.client] as string,
        startsAt: at(one.day).toISOString(),
        endsAt: new Date(at(one.day).getTime() + 1_800_000).toISOString(),
        // What is still to come was neither kept nor missed.
        status: one.day > 0 ? 'planned' : one.status,
      },
    });
    return { kind: 'appointment', id };
  }
  if (one.do === 'message') {
    const document = api.surroundings.firestore
      .collection(`organizations/${organizationId}/messages`)
      .doc();
    const by = { id: null, name: 'Clientèle' };
    await document.set({
      clientId: clients[one.client],
      channel: 'email',
      direction: one.direction,
      subject: 'Bonjour',
      preview: null,
      status: 'sent',
      at: at(one.day),
      memberId: null,
      createdAt: at(one.day),
      createdBy: by,
      updatedAt: at(one.day),
      updatedBy: by,
    });
    return { kind: 'message', id: document.id };
  }
  const source = known(one.which);
  if (!source) return null;
  const document = api.surroundings.firestore.doc(
    `organizations/${organizationId}/${source.kind}s/${source.id}`,
  );
  const data = (await document.get()).data();
  if (!data) return null;
  if (one.do === 'delete') await document.delete();
  else if (one.do === 'give') await document.update({ clientId: clients[one.client] });
  else if (source.kind === 'appointment') {
    await document.update({ startsAt: at(one.day), status: one.status });
  } else if (source.kind === 'purchase') {
    await document.update({ paidAt: at(one.day), refundedAmount: one.refund ? data.amount : 0 });
  } else await document.update({ status: one.refund ? 'replied' : 'failed' });
  return source;
}

/** Counted one by one from the sources themselves, without the timeline. */
async function bruteForce(clientId: string, sources: readonly Source[], now: Date) {
  const entries = await Promise.all(
    sources.map(async ({ kind, id }) => {
      const events = new SourceEvents(api, organizationId);
      const { after } = await events.note(kind, id);
      return after ? contentOf(kind, id, after) : null;
    }),
  );
  return countInteractions(
    entries
      .filter((content) => content?.clientId === clientId)
      .flatMap((content) =>
        content ? [{ ...traitsOf(content, { ...RULES, hidden: false }), at: content.at }] : [],
      ),
    now,
  );
}

describe('statistics', () => {
  it('equal a recount of the sources, however the events come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 14 }),
        schedule,
        async (steps, how) => {
          const clients = await Promise.all(
            ['Un', 'Deux'].map(async (lastName) => {
              const created = await owner.api.createClient({
                params: { organizationId },
                query: { allowDuplicate: true },
                body: { lastName },
              });
              return created.id;
            }),
          );
          const events = new SourceEvents(api, organizationId);
          const sources: Source[] = [];
          const waiting: SourceWritten[] = [];
          for (const [at, one] of steps.entries()) {
            const source = await takeStep(one, clients, sources);
            if (!source) continue;
            if (!sources.some(({ id }) => id === source.id)) sources.push(source);
            waiting.push(await events.note(source.kind, source.id));
            // Some events come while others are still being made.
            if (how.early[at]) await Promise.all(waiting.splice(0, how.together).map(deliver));
          }
          const late = waiting
            .map((event, at) => ({ event, rank: how.order[at] ?? 0 }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ event }) => event);
          const twice = how.again.flatMap((at) => events.events[at % events.events.length] ?? []);
          const all = [...late, ...twice];
          for (let start = 0; start < all.length; start += how.together) {
            await Promise.all(all.slice(start, start + how.together).map(deliver));
          }
          for (const clientId of clients) {
            const record = await api.container.clients.clientModel.find(organizationId, clientId);
            const now = new Date();
            const expected = await bruteForce(clientId, sources, now);
            expect(record?.data.stats).toMatchObject(expected);
            expect(await entryIdsOf(clientId)).toEqual(await sourceIdsOf(clientId, sources));
          }

          function deliver(event: SourceWritten): Promise<void> {
            return events.deliver(event);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 240_000);

  it('are put right where they drifted, and the check says so', async () => {
    const created = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Dérive' },
    });
    const events = new SourceEvents(api, organizationId);
    const bought = await owner.api.createPurchase({
      params: { organizationId },
      body: {
        clientId: created.id,
        paidAt: new Date().toISOString(),
        currency: 'EUR',
        amount: 1_000,
      },
    });
    await events.follow('purchase', bought.id);
    const document = api.surroundings.firestore.doc(
      `organizations/${organizationId}/clients/${created.id}`,
    );
    await document.update({ 'stats.lifetimeValue': 999_999 });
    const started = await owner.api.repairStatistics({ params: { organizationId } });
    expect(started).toMatchObject({ kind: 'repair', status: 'running' });
    await runRepair();
    const { repair } = await owner.api.getStatisticsChecks({ params: { organizationId } });
    expect(repair).toMatchObject({ status: 'done', drifted: 1 });
    const stats = await owner.api.getClientStatistics({
      params: { organizationId, clientId: created.id },
    });
    expect(stats).toMatchObject({ lifetimeValue: 1_000, purchaseCount: 1, currency: 'EUR' });
    await document.update({ 'stats.purchaseCount': 7 });
    const before = created.id.slice(0, -1);
    await api.container.interactions.statisticsUpkeep.checkSample(organizationId, before);
    const { sample } = await owner.api.getStatisticsChecks({ params: { organizationId } });
    expect(sample).toMatchObject({ kind: 'sample', status: 'done', drifted: 1 });
  });

  it('forget a day of which everything was given back, and know it again', async () => {
    const { id: clientId } = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Remboursé' },
    });
    const events = new SourceEvents(api, organizationId);
    const buy = async (paidAt: string, amount: number) => {
      const body = { clientId, paidAt, currency: 'EUR', amount };
      const { id } = await owner.api.createPurchase({ params: { organizationId }, body });
      await events.follow('purchase', id);
      return id;
    };
    const refund = async (purchaseId: string, ifMatch: number, refundedAmount: number) => {
      const params = { organizationId, purchaseId };
      await owner.api.updatePurchase({ params, ifMatch, body: { refundedAmount } });
      await events.follow('purchase', purchaseId);
    };
    const days = async () =>
      (await api.container.clients.clientModel.find(organizationId, clientId))?.data.stats
        .purchaseDays;
    const second = { day: '2026-05-02', count: 2, amount: 1_500 };
    await buy('2026-05-02T08:00:00Z', 1_000);
    await buy('2026-05-02T18:00:00Z', 500);
    // Still April in London, May in Paris.
    const late = await buy('2026-04-30T22:30:00Z', 2_000);
    expect(await days()).toEqual([{ day: '2026-05-01', count: 1, amount: 2_000 }, second]);
    await refund(late, 1, 2_000);
    expect(await days()).toEqual([second]);
    await refund(late, 2, 500);
    expect(await days()).toEqual([{ day: '2026-05-01', count: 1, amount: 1_500 }, second]);
  });

  it('know the next appointment after many have passed', async () => {
    const { id: clientId } = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Hebdomadaire' },
    });
    const events = new SourceEvents(api, organizationId);
    const clock = api.surroundings.clock;
    for (let week = 1; week <= 6; week += 1) {
      const startsAt = new Date(clock.now().getTime() + week * 7 * 86_400_000);
      const { id } = await owner.api.createAppointment({
        params: { organizationId },
        body: {
          clientId,
          startsAt: startsAt.toISOString(),
          endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
        },
      });
      await events.follow('appointment', id);
    }
    clock.moveBy({ days: 30 });
    const { id } = await owner.api.createPurchase({
      params: { organizationId },
      body: { clientId, paidAt: clock.now().toISOString(), currency: 'EUR', amount: 1_000 },
    });
    await events.follow('purchase', id);
    const stats = await owner.api.getClientStatistics({ params: { organizationId, clientId } });
    clock.moveBy({ days: -30 });
    expect(stats.nextAppointmentAt).not.toBeNull();
  });

  it('follow the days of another time zone once the organisation moves there', async () => {
    const moving = await api.createOrganization('Moving');
    const of = { params: { organizationId: moving.organizationId } };
    const { id: clientId } = await moving.owner.api.createClient({
      ...of,
      body: { lastName: 'Voyage' },
    });
    const events = new SourceEvents(api, moving.organizationId);
    const { id } = await moving.owner.api.createPurchase({
      ...of,
      body: { clientId, paidAt: '2026-05-04T23:30:00Z', currency: 'EUR', amount: 1_000 },
    });
    await events.follow('purchase', id);
    const lastVisit = async () =>
      (
        await moving.owner.api.getClientStatistics({
          params: { organizationId: moving.organizationId, clientId },
        })
      ).lastVisitAt;
    expect(await lastVisit()).toBe('2026-05-05');
    const { version } = await moving.owner.api.getOrganization(of);
    const body = { timeZone: 'America/Martinique' };
    await moving.owner.api.updateOrganization({ ...of, ifMatch: version, body });
    await api.container.interactions.statisticsUpkeep.repairPage(moving.organizationId);
    expect(await lastVisit()).toBe('2026-05-04');
  });

  it('leave out a source that cannot be read, without failing for ever', async () => {
    const { id: clientId } = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Illisible' },
    });
    const events = new SourceEvents(api, organizationId);
    const { id } = await owner.api.createPurchase({
      params: { organizationId },
      body: { clientId, paidAt: new Date().toISOString(), currency: 'EUR', amount: 1_000 },
    });
    await events.follow('purchase', id);
    const path = `organizations/${organizationId}/purchases/${id}`;
    await api.surroundings.firestore.doc(path).update({ paidAt: 'yesterday' });
    await events.follow('purchase', id);
    expect(await entryIdsOf(clientId)).toEqual([]);
    const stats = await owner.api.getClientStatistics({ params: { organizationId, clientId } });
    expect(stats).toMatchObject({ lifetimeValue: 0, visitCount: 0 });
  });

  it('do not stand in the way of who edits the client meanwhile', async () => {
    const created = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Ensemble' },
    });
    const events = new SourceEvents(api, organizationId);
    const bought = await owner.api.createPurchase({
      params: { organizationId },
      body: {
        clientId: created.id,
        paidAt: new Date().toISOString(),
        currency: 'EUR',
        amount: 1_000,
      },
    });
    await events.follow('purchase', bought.id);
    const edited = await owner.api.updateClient({
      params: { organizationId, clientId: created.id },
      ifMatch: created.version,
      body: { firstName: 'Zoé' },
    });
    expect(edited.stats.lifetimeValue).toBe(1_000);
    await events.deliver(events.events[0] as SourceWritten);
  });
});

async function runRepair(): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    if (task.name !== 'repairStatistics') continue;
    // A task may run twice.
    await api.container.interactions.statisticsUpkeep.repairPage(organizationId);
    await api.container.interactions.statisticsUpkeep.repairPage(organizationId);
  }
}

async function entryIdsOf(clientId: string): Promise<string[]> {
  const found = await api.surroundings.firestore
    .collection(`organizations/${organizationId}/interactions`)
    .where('clientId', '==', clientId)
    .get();
  return found.docs.map(({ id }) => id).sort();
}

async function sourceIdsOf(clientId: string, sources: readonly Source[]): Promise<string[]> {
  const ids = await Promise.all(
    sources.map(async ({ kind, id }) => {
      const path = `organizations/${organizationId}/${kind}s/${id}`;
      const data = (await api.surroundings.firestore.doc(path).get()).data();
      return data?.clientId === clientId ? [interactionIdOf(kind, id)] : [];
    }),
  );
  return ids.flat().sort();
}
