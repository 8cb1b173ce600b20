import { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { countInteractions } from '@clientele/domain/interactions/client-statistics';
import { traitsOf } from '@clientele/domain/interactions/interaction-traits';
import { randomRuns } from '@clientele/testkit/random-runs';
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
const anyStep: fc.Arbitrary<Step> = fc.oneof(
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

type Schedule = typeof schedule extends fc.Arbitrary<infer Value> ? Value : never;

interface Source {
  kind: SourceKind;
  id: string;
}

async function takeStep(step: Step, clients: string[], sources: Source[]): Promise<Source | null> {
  const params = { organizationId };
  const at = (days: number) => new Date(Date.now() + days * 86_400_000 + 3_600_000);
  if (step.do === 'buy') {
    const { id } = await owner.api.createPurchase({
      params,
      body: {
        clientId: clients[step.client] as string,
        paidAt: at(step.day).toISOString(),
        currency: 'EUR',
        amount: step.amount,
        channel: step.channel,
      },
    });
    return { kind: 'purchase', id };
  }
  if (step.do === 'book') {
    const { id } = await owner.api.createAppointment({
      params,
      body: {
        clientId: clients[step.client] as string,
        startsAt: at(step.day).toISOString(),
        endsAt: new Date(at(step.day).getTime() + 1_800_000).toISOString(),
        // What is still to come was neither kept nor missed.
        status: step.day > 0 ? 'planned' : step.status,
      },
    });
    return { kind: 'appointment', id };
  }
  if (step.do === 'message') {
    const document = api.surroundings.firestore
      .collection(`organizations/${organizationId}/messages`)
      .doc();
    const by = { id: null, name: 'Clientèle' };
    await document.set({
      clientId: clients[step.client],
      channel: 'email',
      direction: step.direction,
      subject: 'Bonjour',
      preview: null,
      status: 'sent',
      at: at(step.day),
      memberId: null,
      createdAt: at(step.day),
      createdBy: by,
      updatedAt: at(step.day),
      updatedBy: by,
    });
    return { kind: 'message', id: document.id };
  }
  const source = sources[step.which % Math.max(1, sources.length)];
  if (!source) return null;
  const document = api.surroundings.firestore.doc(
    `organizations/${organizationId}/${source.kind}s/${source.id}`,
  );
  const data = (await document.get()).data();
  if (!data) return null;
  if (step.do === 'delete') await document.delete();
  else if (step.do === 'give') await document.update({ clientId: clients[step.client] });
  else if (source.kind === 'appointment') {
    await document.update({ startsAt: at(step.day), status: step.status });
  } else if (source.kind === 'purchase') {
    await document.update({ paidAt: at(step.day), refundedAmount: step.refund ? data.amount : 0 });
  } else await document.update({ status: step.refund ? 'replied' : 'failed' });
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

/** One life of two clients: the steps are taken, the events come as the schedule has it. */
async function live(steps: readonly Step[], how: Schedule): Promise<void> {
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
  const deliver = (event: SourceWritten) => events.deliver(event);
  const sources: Source[] = [];
  const waiting: SourceWritten[] = [];
  for (const [at, step] of steps.entries()) {
    const source = await takeStep(step, clients, sources);
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
    const expected = await bruteForce(clientId, sources, new Date());
    expect(record?.data.stats).toMatchObject(expected);
    expect(await events.entryIdsOf(clientId)).toEqual(await sourceIdsOf(clientId, sources));
  }
}

/** Transactions that meet wait for seconds before they try again: so many lives wait side by side. */
const TOGETHER = 13;

describe('statistics', () => {
  it('equal a recount of the sources, however the events come', async () => {
    const life = fc.tuple(fc.array(anyStep, { minLength: 2, maxLength: 14 }), schedule);
    const lives = fc.array(life, { minLength: TOGETHER, maxLength: TOGETHER });
    await fc.assert(
      fc.asyncProperty(lives, async (some) => {
        await Promise.all(some.map(([steps, how]) => live(steps, how)));
      }),
      // What fails is made smaller for two minutes at most, so that its seed is printed.
      { ...randomRuns(2, 8), interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
    );
  }, 240_000);
});

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
