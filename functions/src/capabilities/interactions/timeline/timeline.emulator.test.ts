import type { InteractionListQuery } from '@clientele/contracts/interactions/interaction';
import { ProblemError } from '@clientele/contracts/problem';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toPlain } from '../../../platform/base-model.ts';
import { problemOf } from '../../../testing/problems.ts';
import { SourceEvents } from '../../../testing/source-events.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { writeHistory } from '../../../testing/write-history.ts';
import { CLIENT_WRITTEN } from '../../clients/record/client-written.participant.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let staff: TestPerson;
let clientId: string;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  staff = await api.createMember(organizationId, 'staff');
  clientId = await newClient('Martin');
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

async function newClient(lastName: string): Promise<string> {
  const created = await owner.api.createClient({
    params: { organizationId },
    query: { allowDuplicate: true },
    body: { lastName },
  });
  return created.id;
}

const of = (id: string) => ({ params: { organizationId, clientId: id } });
const entry = (interactionId: string) => ({ params: { organizationId, interactionId } });
const note = (person: TestPerson, body: string, values: object = {}, id = clientId) =>
  person.api.createInteraction({ ...of(id), body: { type: 'note', body, ...values } });
const list = (
  person: TestPerson,
  id: string,
  query: { [Key in keyof InteractionListQuery]?: InteractionListQuery[Key] } = {},
) => person.api.listClientInteractions({ ...of(id), query });

const followManual = (id: string, before: unknown, after: unknown) =>
  api.container.interactions.interactionHistory.followManual(
    organizationId,
    id,
    before as InteractionRecord | null,
    after as InteractionRecord | null,
  );

describe('a timeline', () => {
  it('of fifty events costs 51 reads, and pages through all of them once', async () => {
    const id = await newClient('Longue');
    await writeHistory(api, organizationId, id, { length: 120, until: '2026-05-04T10:00:00Z' });
    api.surroundings.clock.stop();
    await list(owner, id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(owner, id, { limit: 50, ...(cursor && { cursor }) });
      expect(owner.lastUsage().reads).toBeLessThanOrEqual(51);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(121);
    expect(new Set(seen).size).toBe(121);
    expect(seen[0]).toBe(`created_${id}`);
  });

  it('tells that the client was created, where it belongs in time', async () => {
    const id = await newClient('Neuve');
    const old = await note(owner, '<p>Before</p>', { at: '2020-01-01T10:00:00Z' }, id);
    const fresh = await note(owner, '<p>After</p>', {}, id);
    for (const limit of [1, 2, 3]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list(owner, id, { limit, ...(cursor && { cursor }) });
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen, `pages of ${limit}`).toEqual([fresh.id, `created_${id}`, old.id]);
    }
    const linked = await owner.api.getInteraction(entry(`created_${id}`));
    expect(linked).toMatchObject({ type: 'created', clientId: id, editable: false });
    const only = await list(owner, id, { types: ['created'] });
    expect(only.items.map(({ type }) => type)).toEqual(['created']);
  });

  it('is filtered by type, channel, author, period, words and what numbers count', async () => {
    const id = await newClient('Filtrée');
    const events = new SourceEvents(api, organizationId);
    const bought = await owner.api.createPurchase({
      params: { organizationId },
      body: {
        clientId: id,
        paidAt: '2026-03-10T22:30:00Z',
        currency: 'EUR',
        lines: [{ label: 'Crème de jour', amount: 2_500 }],
      },
    });
    await events.follow('purchase', bought.id);
    const missed = await owner.api.createAppointment({
      params: { organizationId },
      body: {
        clientId: id,
        memberId: staff.id,
        startsAt: '2026-03-12T09:00:00Z',
        endsAt: '2026-03-12T10:00:00Z',
        status: 'noShow',
        service: 'Coupe',
      },
    });
    await events.follow('appointment', missed.id);
    const call = await owner.api.createInteraction({
      ...of(id),
      body: {
        type: 'call',
        direction: 'inbound',
        at: '2026-03-14T09:00:00Z',
        body: '<p>Elle préfère le <strong>matin</strong></p>',
      },
    });
    const ids = async (query: Parameters<typeof list>[2]) =>
      (await list(owner, id, query)).items.map((item) => item.id);
    const [purchase, appointment] = [`purchase_${bought.id}`, `appointment_${missed.id}`];
    expect(await ids({ types: ['purchase', 'call'] })).toEqual([call.id, purchase]);
    expect(await ids({ channel: 'phone' })).toEqual([call.id]);
    expect(await ids({ authorId: staff.id })).toEqual([appointment]);
    // 22:30 in London is the day after in Paris.
    expect(await ids({ from: '2026-03-10', to: '2026-03-10' })).toEqual([purchase]);
    expect(await ids({ from: '2026-03-11', to: '2026-03-13' })).toEqual([appointment]);
    expect(await ids({ q: 'CREME jour' })).toEqual([purchase]);
    expect(await ids({ q: 'prefere matin' })).toEqual([call.id]);
    expect(await ids({ q: 'strong' })).toEqual([]);
    expect(await ids({ counted: 'noShows' })).toEqual([appointment]);
    expect(await ids({ counted: 'visits' })).toEqual([purchase]);
    expect(await ids({ counted: 'inbound' })).toEqual([call.id, purchase]);
    expect(await ids({ types: ['call'], channel: 'phone', q: 'matin' })).toEqual([call.id]);
    expect(await ids({ types: ['call'], channel: 'email' })).toEqual([]);
  });
});

describe('notes', () => {
  it.each([
    '<p>Hi</p><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="JAVASCRIPT:alert(1)">x</a>',
    '<p onclick="alert(1)">x</p>',
    '<svg><animate onbegin=alert(1)></svg>',
    '<iframe src="https://example.com"></iframe>',
    '<style>p{}</style><p>x</p>',
    '<math><mtext><script>1</script></mtext></math>',
    '<a href="data:text/html,<b>x</b>">x</a>',
    '<ScRiPt>1</sCrIpT>',
  ])('with code are refused, and nothing is stored: %s', async (body) => {
    const id = await newClient('Sûre');
    const problem = await problemOf(note(owner, body, {}, id));
    expect(problem.details.errors).toMatchObject([{ path: 'body', code: 'html.unsafe' }]);
    const stored = await api.surroundings.firestore
      .collection(`organizations/${organizationId}/interactions`)
      .where('clientId', '==', id)
      .get();
    expect(stored.size).toBe(0);
  });

  it('keep what the editor makes, and lose the rest', async () => {
    const made = await note(
      owner,
      '<h1 style="color:red" class="x">Title</h1><p>5 &lt; 6 <b>bold</b> <a href="https://example.com" target="_self">link</a><img src="https://example.com/a.png"></p><table><tr><td>cell</td></tr></table>',
    );
    expect(made.body).toBe(
      '<p>Title</p><p>5 &lt; 6 <strong>bold</strong> <a href="https://example.com" rel="noopener noreferrer nofollow" target="_blank">link</a></p>cell',
    );
  });

  it('that say nothing are refused', async () => {
    for (const body of ['', '<p> </p>', '<p><br></p>']) {
      const problem = await problemOf(note(owner, body));
      expect(problem.details.errors?.[0]?.code).toBe('note.empty');
    }
  });

  it('are changed by their author and by managers, with every change kept', async () => {
    const made = await note(staff, '<p>One</p>');
    const other = await api.createMember(organizationId, 'staff');
    const change = { ...entry(made.id), ifMatch: 1, body: { body: '<p>Two</p>' } };
    expect((await problemOf(other.api.updateInteraction(change))).code).toBe('permission.denied');
    const changed = await staff.api.updateInteraction(change);
    expect(changed).toMatchObject({ version: 2, body: '<p>Two</p>' });
    const late = await problemOf(owner.api.updateInteraction(change));
    expect(late.details.current).toMatchObject({ version: 2 });
    await owner.api.updateInteraction({ ...change, ifMatch: 2, body: { pinned: true } });
    const { items } = await owner.api.listInteractionRevisions(entry(made.id));
    expect(items.map(({ action, changes }) => [action, changes.map(({ field }) => field)])).toEqual(
      [
        ['updated', ['pinned']],
        ['updated', ['body']],
        ['created', []],
      ],
    );
    const pinned = await list(owner, clientId, { pinned: true });
    expect(pinned.items.map((item) => item.id)).toContain(made.id);
  });

  it('go to the trash, and come back from it', async () => {
    const id = await newClient('Corbeille');
    const made = await note(staff, '<p>Gone</p>', {}, id);
    await staff.api.trashInteraction({ ...entry(made.id), ifMatch: 1 });
    expect((await list(staff, id)).items.map(({ type }) => type)).toEqual(['created']);
    const trash = await list(staff, id, { trashed: true });
    expect(trash.items.map((item) => item.id)).toEqual([made.id]);
    await staff.api.restoreInteraction(entry(made.id));
    expect((await list(staff, id)).items.map((item) => item.id)).toContain(made.id);
  });

  it('of the trash are deleted for good after the retention, with what they said', async () => {
    const id = await newClient('Oubli');
    const made = await note(owner, '<p>Forget me</p>', {}, id);
    await owner.api.trashInteraction({ ...entry(made.id), ifMatch: 1 });
    await api.container.interactions.interactionUpkeep.sweep(organizationId);
    expect((await list(owner, id, { trashed: true })).items).toHaveLength(1);
    api.surroundings.clock.moveBy({ days: 31 });
    await api.container.interactions.interactionUpkeep.sweep(organizationId);
    expect((await list(owner, id, { trashed: true })).items).toEqual([]);
    const entries = await api.surroundings.firestore
      .collection(`organizations/${organizationId}/auditEntries`)
      .where('entityId', '==', made.id)
      .get();
    expect(entries.size).toBe(0);
  });

  it('kept to managers are there for nobody else', async () => {
    const id = await newClient('Discrète');
    const secret = await note(owner, '<p>Secret</p>', { visibility: 'managers' }, id);
    expect((await list(owner, id)).items.map((item) => item.id)).toContain(secret.id);
    expect((await list(staff, id)).items.map((item) => item.id)).not.toContain(secret.id);
    expect((await list(staff, id, { q: 'secret' })).items).toEqual([]);
    expect((await problemOf(staff.api.getInteraction(entry(secret.id)))).code).toBe(
      'interaction.not_found',
    );
    expect((await problemOf(staff.api.listInteractionRevisions(entry(secret.id)))).code).toBe(
      'interaction.not_found',
    );
    const hidden = await problemOf(note(staff, '<p>Mine</p>', { visibility: 'managers' }, id));
    expect(hidden.details.errors).toMatchObject([{ path: 'visibility' }]);
    await owner.api.trashInteraction({ ...entry(secret.id), ifMatch: 1 });
    expect((await list(staff, id, { trashed: true })).items).toEqual([]);
  });

  it('do not tell afterwards what they said while they were kept to managers', async () => {
    const id = await newClient('Passé');
    const made = await note(owner, '<p>SECRET</p>', { visibility: 'managers' }, id);
    const change = (ifMatch: number, body: object) =>
      owner.api.updateInteraction({ ...entry(made.id), ifMatch, body });
    await change(1, { body: '<p>Open words</p>' });
    await change(2, { visibility: 'everyone' });
    await change(3, { pinned: true });
    const revisions = async (person: TestPerson) =>
      (await person.api.listInteractionRevisions(entry(made.id))).items;
    expect(JSON.stringify(await revisions(staff))).not.toContain('SECRET');
    expect((await revisions(staff)).map(({ changes }) => changes[0]?.field)).toEqual(['pinned']);
    expect(await revisions(owner)).toHaveLength(4);
  });

  it('grow by being cleaned and are shown all the same', async () => {
    const id = await newClient('Longue note');
    const bodies = [
      `<p>${'&'.repeat(15_000)}</p>`,
      '<a href="https://e.fr">a</a> '.repeat(300),
      '<p><span data-mention="__x__">@x</span> hello</p>',
    ];
    for (const body of bodies) await note(owner, body, {}, id);
    await note(owner, '<p>x</p>', { title: '\ufb2c'.repeat(200) }, id);
    expect((await list(owner, id)).items).toHaveLength(5);
  });

  it('are shown whatever was accepted', async () => {
    const id = await newClient('Bizarre');
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<a href="https://e.fr">',
      '&',
      '&lt;',
      '<span data-mention="a b">',
      '\u0000',
      '\ufdfa',
      '<',
      '"',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 20 })), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.string({ unit: 'binary', maxLength: 200 }), async (body, title) => {
        const made = await note(owner, body.join(''), { title }, id).catch(
          (error: unknown) => error,
        );
        if (made instanceof ProblemError) expect(made.expected).toBe(true);
        expect((await list(owner, id, { limit: 5 })).items.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['0026-05-04T10:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-05:00'])(
    'of an impossible year are refused: %s',
    async (at) => {
      const problem = await problemOf(note(owner, '<p>x</p>', { at }));
      expect(problem.details.errors).toMatchObject([{ path: 'at' }]);
      const day = at.slice(0, 10);
      expect((await problemOf(list(owner, clientId, { from: day }))).code).toBe('request.invalid');
    },
  );

  it('of what follows a source are changed there', async () => {
    const events = new SourceEvents(api, organizationId);
    const bought = await owner.api.createPurchase({
      params: { organizationId },
      body: { clientId, paidAt: '2026-03-10T10:00:00Z', currency: 'EUR', amount: 100 },
    });
    await events.follow('purchase', bought.id);
    const id = `purchase_${bought.id}`;
    const { editable, version } = await owner.api.getInteraction(entry(id));
    expect(editable).toBe(false);
    const change = { ...entry(id), ifMatch: version };
    for (const attempt of [
      () => owner.api.updateInteraction({ ...change, body: { title: 'Mine' } }),
      () => owner.api.trashInteraction(change),
    ]) {
      expect((await problemOf(attempt())).code).toBe('interaction.automatic');
    }
  });
});

describe('visits and calls written by hand', () => {
  it('count in the statistics, and no longer once they are in the trash', async () => {
    const id = await newClient('Comptée');
    const stats = async () => {
      const stored = await api.surroundings.firestore
        .doc(`organizations/${organizationId}/interactions/${visit.id}`)
        .get();
      const record = stored.data();
      await followManual(visit.id, null, toPlain(record));
      return owner.api.getClientStatistics(of(id));
    };
    const visit = await owner.api.createInteraction({ ...of(id), body: { type: 'visit' } });
    expect(await stats()).toMatchObject({ visitCount: 1, visits30: 1 });
    const before = await api.surroundings.firestore
      .doc(`organizations/${organizationId}/interactions/${visit.id}`)
      .get();
    await owner.api.trashInteraction({ ...entry(visit.id), ifMatch: 1 });
    await followManual(visit.id, toPlain(before.data()), null);
    expect(await owner.api.getClientStatistics(of(id))).toMatchObject({
      visitCount: 0,
      lastVisitAt: null,
      lastInboundAt: null,
    });
  });
});

describe('a change of consent', () => {
  it('is an event of the timeline, once, however often its write is told', async () => {
    const id = await newClient('Accord');
    const read = () => api.container.clients.clientModel.find(organizationId, id);
    const before = await read();
    await api.surroundings.firestore
      .doc(`organizations/${organizationId}/clients/${id}`)
      .update({ consents: { email: 'granted' }, version: 2 });
    const change = { organizationId, clientId: id, before, after: await read() };
    for (const participant of api.container.slots.all(CLIENT_WRITTEN)) {
      await participant.clientWritten(change);
      await participant.clientWritten(change);
    }
    const { items } = await list(owner, id, { types: ['consent'] });
    expect(items.map(({ changes }) => changes)).toEqual([
      [{ field: 'email', before: 'unknown', after: 'granted' }],
    ]);
  });
});
