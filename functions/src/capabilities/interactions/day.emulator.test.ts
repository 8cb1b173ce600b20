import { EMPTY_STATS } from '@clientele/domain/interactions/client-statistics';
import { addDays } from '@clientele/domain/time/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualEvents } from '../../testing/manual-events.ts';
import { problemOf } from '../../testing/problems.ts';
import { SourceEvents } from '../../testing/source-events.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';
import { CLIENT_WRITTEN } from '../clients/record/client-written.participant.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let staff: TestPerson;
let today: string;
let entries: ManualEvents;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  staff = await api.createMember(organizationId, 'staff');
  entries = new ManualEvents(api, organizationId);
  today = await api.container.organizations.organizations.todayOf(organizationId);
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

const params = () => ({ params: { organizationId } });
const newClient = (body: object) =>
  owner.api.createClient({ ...params(), query: { allowDuplicate: true }, body });
const names = (clients: { displayName: string }[]) => clients.map(({ displayName }) => displayName);
const notifications = (person: TestPerson) => person.api.listNotifications(params());

async function written(clientId: string, change: () => Promise<unknown>): Promise<void> {
  const read = () => api.container.clients.clientModel.find(organizationId, clientId);
  const before = await read();
  await change();
  const after = await read();
  for (const participant of api.container.slots.all(CLIENT_WRITTEN)) {
    await participant.clientWritten({ organizationId, clientId, before, after });
    await participant.clientWritten({ organizationId, clientId, before, after });
  }
}

describe('the day', () => {
  it('shows what is due, longest due first, of everybody or of one member', async () => {
    await newClient({ lastName: 'Demain', nextActionOn: addDays(today, 1), nextAction: 'Call' });
    await newClient({ lastName: 'Aujourd', nextActionOn: today, nextActionFor: staff.id });
    await newClient({ lastName: 'Hier', nextActionOn: addDays(today, -1) });
    const day = await owner.api.getDay({ ...params(), query: {} });
    expect(names(day.nextActions.items)).toEqual(['Hier', 'Aujourd']);
    const mine = await owner.api.getDay({ ...params(), query: { memberId: staff.id } });
    expect(names(mine.nextActions.items)).toEqual(['Aujourd']);
    const all = await owner.api.listNextActions({ ...params(), query: { limit: 2 } });
    expect(names(all.items)).toEqual(['Hier', 'Aujourd']);
    const rest = await owner.api.listNextActions({
      ...params(),
      query: { limit: 2, cursor: all.nextCursor ?? '' },
    });
    expect(names(rest.items)).toEqual(['Demain']);
  });

  it('shows birthdays of the week, also around New Year and on 29 February', async () => {
    const clock = api.surroundings.clock;
    const other = await api.createOrganization('Birthdays');
    const born = (lastName: string, birthDate: string) =>
      other.owner.api.createClient({
        params: { organizationId: other.organizationId },
        body: { lastName, birthDate },
      });
    await born('Sylvestre', '1980-12-31');
    await born('Janvier', '1990-01-02');
    await born('Loin', '1990-01-20');
    await born('Bissextile', '2000-02-29');
    await born('Mars', '2000-03-01');
    const on = async (date: string) => {
      const shift = (Date.parse(`${date}T12:00:00Z`) - clock.now().getTime()) / 1_000;
      clock.moveBy({ seconds: shift });
      const { birthdays } = await other.owner.api.getDay({
        params: { organizationId: other.organizationId },
        query: {},
      });
      clock.moveBy({ seconds: -shift });
      return names(birthdays.items);
    };
    expect(await on('2027-12-29')).toEqual(['Sylvestre', 'Janvier']);
    expect(await on('2027-02-22')).toEqual(['Bissextile']);
    expect(await on('2027-02-28')).toEqual(['Bissextile', 'Mars']);
    expect(await on('2027-03-01')).toEqual(['Mars']);
    expect(await on('2028-02-29')).toEqual(['Bissextile', 'Mars']);
  });

  it('shows who is overdue by their own rhythm, unless an appointment is to come', async () => {
    const overdueSince = async (lastName: string, days: number, upcoming: Date[] = []) => {
      const { id } = await newClient({ lastName });
      const stored = await api.container.clients.clientModel.find(organizationId, id);
      if (!stored) throw new Error('no client');
      const expectedVisitAt = addDays(today, -days);
      const commit = api.container.database.newCommit();
      api.container.clients.clientModel.stageUpdate(commit, organizationId, stored, {
        stats: { ...EMPTY_STATS, expectedVisitAt, upcomingAppointments: upcoming },
      });
      await commit.run();
    };
    await overdueSince('Longtemps', 90);
    await overdueSince('Peu', 2);
    await overdueSince('Prévue', 5, [new Date(Date.now() + 86_400_000)]);
    await overdueSince('Pile', 0);
    const { overdue } = await owner.api.getDay({ ...params(), query: {} });
    expect(names(overdue.items)).toEqual(['Peu', 'Longtemps']);
    expect(overdue.items[0]?.stats.overdueDays).toBe(2);
  });

  it('shows the appointments between two midnights of the organisation', async () => {
    const { id } = await newClient({ lastName: 'Agenda' });
    const at = (time: string, days = 0) =>
      new Date(Date.parse(`${addDays(today, days)}T${time}:00Z`)).toISOString();
    const book = (startsAt: string, memberId: string | null) =>
      owner.api.createAppointment({
        ...params(),
        body: {
          clientId: id,
          memberId,
          startsAt,
          endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(),
        },
      });
    await book(at('14:00'), staff.id);
    await book(at('09:00'), null);
    await book(at('12:00', 1), null);
    await book(at('12:00', -1), null);
    const { appointments } = await owner.api.getDay({ ...params(), query: {} });
    expect(appointments.items.map(({ startsAt }) => startsAt)).toEqual([at('09:00'), at('14:00')]);
    expect(appointments.items[0]?.client).toMatchObject({ id, displayName: 'Agenda' });
    const mine = await owner.api.getDay({ ...params(), query: { memberId: staff.id } });
    expect(mine.appointments.items).toHaveLength(1);
  });
});

describe('members are told', () => {
  it('once, that a client is theirs, and not of what they did themselves', async () => {
    const { id } = await newClient({ lastName: 'Confiée' });
    const assign = (assignedTo: string, ifMatch: number) => () =>
      owner.api.updateClient({
        params: { organizationId, clientId: id },
        ifMatch,
        body: { assignedTo },
      });
    await written(id, assign(staff.id, 1));
    await written(id, assign(owner.id, 2));
    const { items, unread } = await notifications(staff);
    expect(items.filter(({ kind }) => kind === 'assigned')).toMatchObject([
      { clientId: id, clientName: 'Confiée', readAt: null },
    ]);
    expect(unread).toBe(1);
    expect((await notifications(owner)).items).toEqual([]);
    const read = await staff.api.markNotificationsRead({ ...params(), body: {} });
    expect(read.unread).toBe(0);
  });

  it('of a mention in a note that they may read, once for each', async () => {
    const { id } = await newClient({ lastName: 'Citée' });
    const mention = `<p>Ask <span data-mention="${staff.id}">@Staff</span> and <span data-mention="nobody">@X</span></p>`;
    const write = (values: object) =>
      owner.api.createInteraction({
        params: { organizationId, clientId: id },
        body: { type: 'note', body: mention, ...values },
      });
    const hidden = await write({ visibility: 'managers' });
    await entries.follow(hidden.id);
    expect((await notifications(staff)).unread).toBe(0);
    const note = await write({});
    expect(note.mentions).toEqual([staff.id, 'nobody']);
    await entries.follow(note.id);
    const change = (ifMatch: number, body: object) =>
      owner.api.updateInteraction({
        params: { organizationId, interactionId: note.id },
        ifMatch,
        body,
      });
    await change(1, { body: `${mention}<p>again</p>` });
    await entries.follow(note.id);
    const { items, unread } = await notifications(staff);
    expect(unread).toBe(1);
    expect(items[0]).toMatchObject({
      kind: 'mentioned',
      interactionId: note.id,
      clientName: 'Citée',
      text: expect.stringContaining('again'),
    });
    const mentions = async () =>
      (await notifications(staff)).items.filter(({ kind }) => kind === 'mentioned');
    // Kept to managers from now on, it is not in the bell either; open again, it is.
    await change(2, { visibility: 'managers' });
    await entries.follow(note.id);
    expect(await mentions()).toEqual([]);
    await change(3, { visibility: 'everyone' });
    await entries.follow(note.id);
    expect((await notifications(staff)).unread).toBe(1);
    await owner.api.trashInteraction({
      params: { organizationId, interactionId: note.id },
      ifMatch: 4,
    });
    await entries.follow(note.id);
    expect(await mentions()).toEqual([]);
  });

  it('of twenty colleagues at most in one note', async () => {
    const { id } = await newClient({ lastName: 'Foule' });
    const body = Array.from({ length: 21 }, (_, at) => `<span data-mention="m${at}">@</span>`);
    const attempt = owner.api.createInteraction({
      params: { organizationId, clientId: id },
      body: { type: 'note', body: `<p>All ${body.join(' ')}</p>` },
    });
    expect((await problemOf(attempt)).details.errors).toMatchObject([
      { path: 'body', code: 'note.too_many_mentions' },
    ]);
  });

  it('that their client did not come', async () => {
    const { id } = await newClient({ lastName: 'Absente', assignedTo: staff.id });
    const events = new SourceEvents(api, organizationId);
    const booked = await owner.api.createAppointment({
      ...params(),
      body: {
        clientId: id,
        startsAt: '2026-03-10T10:00:00Z',
        endsAt: '2026-03-10T11:00:00Z',
        status: 'noShow',
      },
    });
    await events.follow('appointment', booked.id);
    for (const event of events.events) await events.deliver(event);
    const { items } = await notifications(staff);
    expect(items.filter(({ kind }) => kind === 'noShow')).toMatchObject([
      { clientId: id, interactionId: `appointment_${booked.id}` },
    ]);
    await staff.api.markNotificationsRead({ ...params(), body: {} });
  });

  it('that a next action due already is theirs, also when nobody is named but who looks after', async () => {
    const of = { lastName: 'Reprise', assignedTo: staff.id };
    const { id } = await newClient(of);
    await staff.api.markNotificationsRead({ ...params(), body: {} });
    await written(id, () =>
      owner.api.updateClient({
        params: { organizationId, clientId: id },
        ifMatch: 1,
        body: { nextActionOn: today, nextAction: 'Call' },
      }),
    );
    const client = await owner.api.getClient({ params: { organizationId, clientId: id } });
    expect(client.nextActionFor).toBe(staff.id);
    const { items } = await notifications(staff);
    expect(items[0]).toMatchObject({ kind: 'nextActionDue', clientId: id, text: 'Call' });
    await staff.api.markNotificationsRead({ ...params(), body: {} });
  });

  it('in the morning what is due, once a day, and what a missed morning left', async () => {
    const other = await api.createOrganization('Mornings');
    const of = { params: { organizationId: other.organizationId } };
    const member = await api.createMember(other.organizationId, 'staff');
    const clock = api.surroundings.clock;
    const day = await api.container.organizations.organizations.todayOf(other.organizationId);
    const due = (lastName: string, days: number) =>
      other.owner.api.createClient({
        ...of,
        body: {
          lastName,
          nextAction: 'Call',
          nextActionOn: addDays(day, days),
          nextActionFor: member.id,
        },
      });
    await due('One', 1);
    await due('Two', 2);
    await due('Three', 3);
    const round = () => api.container.clients.nextActionNews.morningRound(other.organizationId);
    const at = async (days: number, time: string) => {
      const wanted = Date.parse(`${addDays(day, days)}T${time}:00Z`);
      const shift = (wanted - clock.now().getTime()) / 1_000;
      clock.moveBy({ seconds: shift });
      const told = [await round(), await round()];
      clock.moveBy({ seconds: -shift });
      return told;
    };
    expect(await at(1, '03:00')).toEqual([0, 0]);
    expect(await at(1, '09:00')).toEqual([1, 0]);
    // The second morning is missed.
    expect(await at(3, '09:00')).toEqual([2, 0]);
  });

  it('of nothing that they do not want', async () => {
    const quiet = await api.createMember(organizationId, 'staff');
    const preferences = await quiet.api.setNotificationPreferences({
      ...params(),
      body: { assigned: false },
    });
    expect(preferences).toMatchObject({
      assigned: false,
      mentioned: true,
      noShow: true,
      nextActionDue: true,
    });
    const { id } = await newClient({ lastName: 'Tranquille' });
    await written(id, () =>
      owner.api.updateClient({
        params: { organizationId, clientId: id },
        ifMatch: 1,
        body: { assignedTo: quiet.id },
      }),
    );
    expect((await notifications(quiet)).items).toEqual([]);
  });

  it('of their own only: nobody marks or reads those of others', async () => {
    const { items } = await notifications(staff);
    const [first] = items;
    await owner.api.markNotificationsRead({ ...params(), body: { ids: [first?.id ?? ''] } });
    const after = await notifications(staff);
    expect(after.items[0]?.readAt).toBe(first?.readAt);
    expect((await notifications(owner)).items.some(({ id }) => id === first?.id)).toBe(false);
  });
});
