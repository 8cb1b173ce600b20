import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../testing/problems.ts';
import { SourceEvents } from '../../../testing/source-events.ts';
import { TestApi, type TestPerson, usageOf } from '../../../testing/test-api.ts';
import { usageDuring } from '../../../testing/usage.ts';
import { writeHistory } from '../../../testing/write-history.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let clientId: string;
let foreignClientId: string;
let events: SourceEvents;

const PAID_AT = '2026-05-04T10:00:00.000Z';
const params = () => ({ params: { organizationId } });
const purchase = (values: object = {}) => ({
  clientId,
  paidAt: PAID_AT,
  currency: 'EUR',
  amount: 4_500,
  ...values,
});
const appointment = (values: object = {}) => ({
  clientId,
  startsAt: '2026-05-04T08:00:00.000Z',
  endsAt: '2026-05-04T09:00:00.000Z',
  ...values,
});
const documents = async (collection: string) =>
  (
    await api.surroundings.firestore
      .collection(`organizations/${organizationId}/${collection}`)
      .get()
  ).size;

async function newClient(person: TestPerson, id: string, lastName: string): Promise<string> {
  const client = await person.api.createClient({
    params: { organizationId: id },
    query: { allowDuplicate: true },
    body: { lastName },
  });
  return client.id;
}

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  clientId = await newClient(owner, organizationId, 'Martin');
  const other = await api.createOrganization('Other');
  foreignClientId = await newClient(other.owner, other.organizationId, 'Martin');
  events = new SourceEvents(api, organizationId);
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

describe('bad purchases and appointments', () => {
  it.each<[string, object, string]>([
    ['a fraction of a cent', { amount: 12.5 }, 'amount:amount.not_integer'],
    ['no amount', { amount: undefined }, 'amount:field.required'],
    ['a negative amount', { amount: -1 }, 'amount:number.too_small'],
    ['another currency', { currency: 'USD' }, 'currency:currency.other'],
    ['an unknown client', { clientId: 'nobody' }, 'clientId:client.unknown'],
    ['a client of another organisation', { clientId: 'FOREIGN' }, 'clientId:client.unknown'],
    ['a seller who is no member', { memberId: 'nobody' }, 'memberId:member.unknown'],
    ['a moment that does not exist', { paidAt: '2026-02-30T10:00:00Z' }, 'paidAt:date.invalid'],
    ['a payment to come', { paidAt: '2999-01-01T10:00:00Z' }, 'paidAt:date.future'],
    ['a refund above the price', { refundedAmount: 4_501 }, 'refundedAmount:amount.refund_too_big'],
    [
      'a total other than its lines',
      { lines: [{ label: 'Cut', amount: 4_000 }] },
      'amount:amount.lines_differ',
    ],
    [
      'a line with a fraction',
      { lines: [{ label: 'Cut', amount: 0.5 }] },
      'lines.0.amount:amount.not_integer',
    ],
    ['an unknown field', { price: 1 }, 'price:field.unknown'],
  ])('%s is refused at its place, and nothing is stored', async (_, values, expected) => {
    const before = await documents('purchases');
    const body = purchase(values) as ReturnType<typeof purchase>;
    if (body.clientId === 'FOREIGN') body.clientId = foreignClientId;
    const problem = await problemOf(owner.api.createPurchase({ ...params(), body }));
    expect(problem.details.errors?.map(({ path, code }) => `${path}:${code}`)).toEqual([expected]);
    expect(await documents('purchases')).toBe(before);
  });

  it.each<[string, object, string]>([
    ['an end before the start', { endsAt: '2026-05-04T07:00:00.000Z' }, 'endsAt:period.reversed'],
    ['no length at all', { endsAt: '2026-05-04T08:00:00.000Z' }, 'endsAt:period.reversed'],
    ['two days', { endsAt: '2026-05-06T08:00:00.000Z' }, 'endsAt:period.too_long'],
    ['an unknown status', { status: 'late' }, 'status:value.not_allowed'],
  ])('an appointment with %s is refused', async (_, values, expected) => {
    const before = await documents('appointments');
    const body = appointment(values) as ReturnType<typeof appointment>;
    const problem = await problemOf(owner.api.createAppointment({ ...params(), body }));
    expect(problem.details.errors?.map(({ path, code }) => `${path}:${code}`)).toEqual([expected]);
    expect(await documents('appointments')).toBe(before);
  });

  it('are refused for a client in the trash', async () => {
    const trashed = await newClient(owner, organizationId, 'Perdu');
    await owner.api.trashClient({ params: { organizationId, clientId: trashed }, ifMatch: 1 });
    const body = purchase({ clientId: trashed });
    const problem = await problemOf(owner.api.createPurchase({ ...params(), body }));
    expect(problem.details.errors?.[0]?.code).toBe('client.unknown');
  });
});

describe('pushing again', () => {
  it('is harmless, also after the record was changed meanwhile', async () => {
    const body = purchase({ externalId: 'till-1' });
    const first = await owner.api.createPurchase({ ...params(), body });
    const before = await documents('purchases');
    expect(await owner.api.createPurchase({ ...params(), body })).toEqual(first);
    const refund = await owner.api.updatePurchase({
      params: { organizationId, purchaseId: first.id },
      ifMatch: 1,
      body: { refundedAmount: 4_500 },
    });
    // The first push comes late once more: the refund stands.
    expect(await owner.api.createPurchase({ ...params(), body })).toEqual(refund);
    expect(await documents('purchases')).toBe(before);
  });

  it('is harmless whatever became of the client, and however it is spelled', async () => {
    const id = await newClient(owner, organizationId, 'Reprise');
    const lines = [{ label: 'Coupe', amount: 4_500 }];
    const body = purchase({ clientId: id, externalId: 'till-3', amount: undefined, lines });
    const first = await owner.api.createPurchase({ ...params(), body });
    const spelled = { ...body, amount: 4_500, paidAt: '2026-05-04T12:00:00+02:00' };
    expect(await owner.api.createPurchase({ ...params(), body: spelled })).toEqual(first);
    await owner.api.trashClient({ params: { organizationId, clientId: id }, ifMatch: 1 });
    expect((await owner.api.createPurchase({ ...params(), body })).id).toBe(first.id);
    const bulk = await owner.api.createPurchases({ ...params(), body: { items: [body] } });
    expect(bulk).toMatchObject({ unchanged: 1, rejected: 0 });
  });

  it('does not bring back what was deleted here', async () => {
    const body = purchase({ externalId: 'till-4' });
    const { id } = await owner.api.createPurchase({ ...params(), body });
    const one = { params: { organizationId, purchaseId: id } };
    await events.follow('purchase', id);
    await owner.api.deletePurchase({ ...one, ifMatch: 1 });
    await events.follow('purchase', id);
    expect((await problemOf(owner.api.createPurchase({ ...params(), body }))).code).toBe(
      'external_id.deleted',
    );
    const bulk = await owner.api.createPurchases({ ...params(), body: { items: [body] } });
    expect(bulk.items[0]).toMatchObject({ result: 'rejected' });
    expect((await problemOf(owner.api.getPurchase(one))).code).toBe('purchase.not_found');
    const found = await owner.api.listPurchases({ ...params(), query: { externalId: 'till-4' } });
    expect(found.items).toEqual([]);
    const { items } = await owner.api.listClientInteractions({
      params: { organizationId, clientId },
    });
    expect(items.some((item) => item.id === `purchase_${id}`)).toBe(false);
  });

  it('in bulk with the same key is answered as the first time', async () => {
    const call = {
      ...params(),
      body: { items: [purchase(), purchase()] },
      idempotencyKey: 'bulk-key',
    };
    const first = await owner.api.createPurchases(call);
    expect(await owner.api.createPurchases(call)).toEqual(first);
  });

  it('is refused with the record there is, when it says something else', async () => {
    const body = purchase({ externalId: 'till-2' });
    const first = await owner.api.createPurchase({ ...params(), body });
    const other = { ...body, amount: 9_900 };
    const problem = await problemOf(owner.api.createPurchase({ ...params(), body: other }));
    expect(problem.code).toBe('external_id.taken');
    expect(problem.details.current).toMatchObject({ id: first.id, amount: 4_500 });
    const found = await owner.api.listPurchases({ ...params(), query: { externalId: 'till-2' } });
    expect(found.items.map(({ amount }) => amount)).toEqual([4_500]);
  });

  it('at the same moment makes one record', async () => {
    const body = appointment({ externalId: 'planner-1' });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => owner.api.createAppointment({ ...params(), body })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });
});

describe('many at once', () => {
  it('are answered one by one, in their order', async () => {
    const items = [
      purchase({ externalId: 'bulk-1' }),
      purchase({ amount: 1.5 }),
      purchase({ externalId: 'bulk-1' }),
      purchase({ externalId: 'bulk-1', amount: 1 }),
      'nonsense',
      purchase({ clientId: foreignClientId }),
      purchase(),
    ];
    const before = await documents('purchases');
    const answer = await owner.api.createPurchases({ ...params(), body: { items } });
    expect(answer.items.map(({ index, result }) => `${index} ${result}`)).toEqual([
      '0 created',
      '1 rejected',
      '2 unchanged',
      '3 rejected',
      '4 rejected',
      '5 rejected',
      '6 created',
    ]);
    expect(answer.items[1]?.errors).toMatchObject([{ path: 'amount', code: 'amount.not_integer' }]);
    expect(answer.items[3]?.errors[0]?.code).toBe('external_id.taken');
    expect(answer).toMatchObject({ created: 2, unchanged: 1, rejected: 4 });
    expect(await documents('purchases')).toBe(before + 2);
    const again = await owner.api.createPurchases({ ...params(), body: { items } });
    expect(again).toMatchObject({ created: 1, unchanged: 2, rejected: 4 });
  });

  it('are five hundred at most: one more and nothing is stored', async () => {
    const before = await documents('appointments');
    const items = Array.from({ length: 501 }, (_, at) => appointment({ externalId: `many-${at}` }));
    const problem = await problemOf(owner.api.createAppointments({ ...params(), body: { items } }));
    expect(problem.details.errors?.map(({ path, code }) => `${path}:${code}`)).toEqual([
      'items:list.too_long',
    ]);
    expect(await documents('appointments')).toBe(before);
    const fitting = await owner.api.createAppointments({
      ...params(),
      body: { items: items.slice(1) },
    });
    expect(fitting.created).toBe(500);
    // The records, and one activity entry for each commit of 250.
    expect(owner.lastUsage().writes).toBe(502);
  });
});

describe('changing', () => {
  it('keeps what was there in the audit log, and refuses an older version', async () => {
    const made = await owner.api.createAppointment({ ...params(), body: appointment() });
    const one = { params: { organizationId, appointmentId: made.id } };
    const moved = await owner.api.updateAppointment({
      ...one,
      ifMatch: 1,
      body: { startsAt: '2026-05-05T08:00:00.000Z', endsAt: '2026-05-05T09:00:00.000Z' },
    });
    expect(moved).toMatchObject({ version: 2, startsAt: '2026-05-05T08:00:00.000Z' });
    const late = await problemOf(
      owner.api.updateAppointment({ ...one, ifMatch: 1, body: { status: 'cancelled' } }),
    );
    expect(late.details.current).toMatchObject({ version: 2 });
    await owner.api.deleteAppointment({ ...one, ifMatch: 2 });
    const entries = await api.surroundings.firestore
      .collection(`organizations/${organizationId}/auditEntries`)
      .where('entityId', '==', made.id)
      .get();
    expect(entries.docs.map((entry) => entry.data().action).sort()).toEqual(['deleted', 'updated']);
    expect((await problemOf(owner.api.getAppointment(one))).code).toBe('appointment.not_found');
  });

  it('of lines makes the total anew, and of a refund keeps it within', async () => {
    const body = purchase({ amount: undefined, lines: [{ label: 'Cut', amount: 3_000 }] });
    const made = await owner.api.createPurchase({ ...params(), body });
    const one = { params: { organizationId, purchaseId: made.id } };
    expect(made.amount).toBe(3_000);
    const lines = [
      { label: 'Cut', amount: 3_000 },
      { label: 'Discount', amount: -500 },
    ];
    const changed = await owner.api.updatePurchase({ ...one, ifMatch: 1, body: { lines } });
    expect(changed.amount).toBe(2_500);
    const tooMuch = owner.api.updatePurchase({
      ...one,
      ifMatch: 2,
      body: { refundedAmount: 2_501 },
    });
    expect((await problemOf(tooMuch)).details.errors?.[0]?.code).toBe('amount.refund_too_big');
  });

  it('of a purchase in a former currency is possible, and adds to no sum in the new one', async () => {
    const other = await api.createOrganization('Swiss');
    const of = { params: { organizationId: other.organizationId } };
    const id = await newClient(other.owner, other.organizationId, 'Genève');
    const buy = (currency: string) =>
      other.owner.api.createPurchase({ ...of, body: purchase({ clientId: id, currency }) });
    const there = new SourceEvents(api, other.organizationId);
    const euros = await buy('EUR');
    await there.follow('purchase', euros.id);
    const { version } = await other.owner.api.getOrganization(of);
    await other.owner.api.updateOrganization({
      ...of,
      ifMatch: version,
      body: { currency: 'CHF' },
    });
    // A change of currency counts everybody anew.
    expect(api.surroundings.tasks.tasks.map(({ name }) => name)).toContain('repairStatistics');
    await api.container.interactions.statisticsUpkeep.repairPage(other.organizationId);
    const francs = await buy('CHF');
    await there.follow('purchase', francs.id);
    const stats = await other.owner.api.getClientStatistics({
      params: { organizationId: other.organizationId, clientId: id },
    });
    expect(stats).toMatchObject({ lifetimeValue: 4_500, purchaseCount: 1, currency: 'CHF' });
    const refunded = await other.owner.api.updatePurchase({
      params: { organizationId: other.organizationId, purchaseId: euros.id },
      ifMatch: 1,
      body: { refundedAmount: 100 },
    });
    expect(refunded.refundedAt).not.toBeNull();
  });

  it('is deleted by managers only', async () => {
    const staff = await api.createMember(organizationId, 'staff');
    const made = await staff.api.createPurchase({ ...params(), body: purchase() });
    const one = { params: { organizationId, purchaseId: made.id }, ifMatch: 1 };
    expect((await problemOf(staff.api.deletePurchase(one))).code).toBe('permission.denied');
    await owner.api.deletePurchase(one);
  });
});

describe('what a purchase costs', () => {
  it.each([0, 1_000])('is 3 writes and few reads, with %i events before it', async (length) => {
    const buyer = await newClient(owner, organizationId, `Histoire ${length}`);
    await writeHistory(api, organizationId, buyer, { length, until: PAID_AT });
    await api.container.interactions.statistics.recount(organizationId, buyer);
    const { secret } = await owner.api.createApiKey({
      ...params(),
      body: { name: 'Till', permissions: ['purchases.write'] },
    });
    const push = (externalId: string) =>
      api.fetch(`/organizations/${organizationId}/purchases`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(purchase({ clientId: buyer, externalId })),
      });
    // The first call warms what the instance remembers, and notes the use of the key.
    await push(`warm-${length}`);
    api.surroundings.clock.stop();
    const response = await push(`cost-${length}`);
    const pushed = usageOf(response);
    const { id } = (await response.json()) as { id: string };
    const event = await events.note('purchase', id);
    const followed = await usageDuring(() => events.deliver(event));
    const total = {
      reads: pushed.reads + followed.reads,
      writes: pushed.writes + followed.writes,
    };
    expect(total.writes).toBe(3);
    expect(total.reads).toBeLessThanOrEqual(12);
    // Two of the same client at once cost no more than twice.
    const both = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const pushedToo = (await (await push(`${name}-${length}`)).json()) as { id: string };
        return events.note('purchase', pushedToo.id);
      }),
    );
    const together = await usageDuring(() => Promise.all(both.map((one) => events.deliver(one))));
    expect(together.reads).toBeLessThanOrEqual(40);
    // Delivered again, it writes nothing.
    expect((await usageDuring(() => events.deliver(event))).writes).toBe(0);
  });
});
