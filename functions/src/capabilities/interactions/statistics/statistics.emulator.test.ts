import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SourceEvents } from '../../../testing/source-events.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import type { SourceWritten } from '../timeline/interaction-history.service.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

describe('statistics', () => {
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
    expect(await events.entryIdsOf(clientId)).toEqual([]);
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
