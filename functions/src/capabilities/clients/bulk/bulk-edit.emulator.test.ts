import type { ClientSelection, CreateBulkEditInput } from '@clientele/contracts/clients/bulk-edit';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breakCommitsAfter } from '../../../testing/break-commits.ts';
import { problemOf } from '../../../testing/problems.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { newClientState } from '../record/client-state.ts';

/** Four whole chunks and the rest of one: the size stands in the job, and a small one does as well. */
const COUNT = 65;
const CHUNK = 15;
const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  ({ organizationId, owner } = await api.createOrganization());
  const origin = { by: { id: null, name: 'Test' }, at: new Date() };
  const clients = Array.from({ length: COUNT }, (_, index) => ({
    id: `client${String(index).padStart(4, '0')}`,
    state: newClientState(
      applyPatch(EMPTY_PROFILE, {
        lastName: `Nom ${index}`,
        tags: index % 2 === 0 ? ['Pair'] : [],
        status: index < 10 ? 'lead' : 'active',
      }),
      formatClientNumber(index + 1),
      origin,
    ),
  }));
  await api.container.clients.clientModel.createMany(organizationId, clients);
  api.surroundings.tasks.tasks.length = 0;
});

const everyone: ClientSelection = { type: 'filter', lifecycle: 'active' };

async function start(
  action: CreateBulkEditInput['action'],
  selection: ClientSelection = everyone,
  person = owner,
) {
  const params = { organizationId };
  const started = await person.api.createBulkEdit({ params, body: { action, selection } });
  await api.container.database.firestore
    .doc(`organizations/${organizationId}/bulkEdits/${started.id}`)
    .update({ chunkSize: CHUNK });
  return started;
}

/** Runs the queued tasks until none is left, each as often and as badly as `deliver` does. */
async function work(
  deliver: (run: () => Promise<void>) => Promise<unknown> = (run) => run(),
): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const { bulkEditId } = task.payload as { bulkEditId: string };
    await deliver(() => api.container.clients.bulkEditRunner.run(organizationId, bulkEditId));
  }
}

const get = (bulkEditId: string) =>
  owner.api.getBulkEdit({ params: { organizationId, bulkEditId } });
const count = async (query: object) =>
  (await owner.api.countClients({ params: { organizationId }, query })).count;

describe('a bulk edit', () => {
  it('takes a hundred and fifty clients at a time', async () => {
    const body = { action: { type: 'archive' as const }, selection: everyone };
    const { id } = await owner.api.createBulkEdit({ params: { organizationId }, body });
    const path = `organizations/${organizationId}/bulkEdits/${id}`;
    expect((await api.container.database.firestore.doc(path).get()).get('chunkSize')).toBe(150);
  });

  it('changes all that match, says how many, and writes each client once', async () => {
    const { id } = await start({ type: 'addTags', tags: ['Été 2026'] });
    expect(owner.lastResponse().status).toBe(202);
    await work();
    expect(await get(id)).toMatchObject({
      status: 'done',
      total: COUNT,
      changed: COUNT,
      unchanged: 0,
    });
    expect(await count({ tag: 'été 2026' })).toBe(COUNT);
    const { firestore } = api.surroundings;
    const stored = await firestore.collection(`organizations/${organizationId}/clients`).get();
    expect(stored.docs.every((client) => client.data().version === 2)).toBe(true);
    const entries = await firestore
      .collection(`organizations/${organizationId}/auditEntries`)
      .get();
    expect(entries.docs.filter((entry) => entry.data().entity === 'client')).toHaveLength(0);
  });

  it.each<[CreateBulkEditInput['action'], object, number]>([
    [{ type: 'removeTags', tags: ['PAIR'] }, { tag: 'Pair' }, 0],
    [{ type: 'changeStatus', status: 'inactive' }, { status: 'inactive' }, COUNT],
    [{ type: 'archive' }, { lifecycle: 'archived' }, COUNT],
  ])('does %j', async (action, query, expected) => {
    await start(action);
    await work();
    expect(await count(query)).toBe(expected);
  });

  it('touches only named clients, or those that match, and not those already so', async () => {
    const named = await start(
      { type: 'changeStatus', status: 'lead' },
      { type: 'ids', ids: ['client0000', 'client0060', 'client0060', 'nobody'] },
    );
    await work();
    expect(await get(named.id)).toMatchObject({ changed: 1, status: 'done' });
    const matching = await start({ type: 'addTags', tags: ['pair'] }, {
      ...everyone,
      status: 'lead',
    } as ClientSelection);
    await work();
    expect(await get(matching.id)).toMatchObject({ total: 11, changed: 5, unchanged: 6 });
  });

  it('survives tasks that run twice, at once, or are cut off anywhere', async () => {
    const { id } = await start({ type: 'addTags', tags: ['Neuf'] });
    let turn = 0;
    await work(async (run) => {
      turn += 1;
      const { mend } = breakCommitsAfter(api.container.database, turn % 4);
      await Promise.allSettled([run(), run()]);
      mend();
      await run().catch(run);
    });
    expect(await get(id)).toMatchObject({
      status: 'done',
      total: COUNT,
      changed: COUNT,
      unchanged: 0,
    });
    const { firestore } = api.surroundings;
    const stored = await firestore.collection(`organizations/${organizationId}/clients`).get();
    expect(stored.docs.every((client) => client.data().version === 2)).toBe(true);
  });

  it('shows in the history of each client, and one client can be put back alone', async () => {
    await start({ type: 'addTags', tags: ['Soldes'] });
    await work();
    const params = { organizationId, clientId: 'client0001' };
    const { items } = await owner.api.listClientHistory({ params });
    expect(items).toMatchObject([
      {
        action: 'bulkEdited',
        source: 'bulkEdit',
        by: { id: owner.id },
        changes: [{ field: 'tags', before: [], after: ['Soldes'] }],
        restorable: true,
      },
    ]);
    const entryId = items[0]?.id ?? '';
    const restored = await owner.api.restoreClientHistoryEntry({ params: { ...params, entryId } });
    expect(restored.tags).toEqual([]);
  });

  it('can be taken back for 24 hours, except where someone edited since', async () => {
    const { id } = await start({ type: 'changeStatus', status: 'inactive' });
    await work();
    const clientId = 'client0003';
    await owner.api.updateClient({
      params: { organizationId, clientId },
      ifMatch: 2,
      body: { status: 'active' },
    });
    const params = { organizationId, bulkEditId: id };
    await owner.api.undoBulkEdit({ params });
    expect((await problemOf(owner.api.undoBulkEdit({ params }))).code).toBe(
      'bulk_edit.not_undoable',
    );
    await work(async (run) => {
      await Promise.allSettled([run(), run()]);
      await run().catch(run);
    });
    const { undo } = await get(id);
    expect(undo).toMatchObject({ status: 'done', restored: COUNT - 1, skipped: 1 });
    expect(await count({ status: 'lead' })).toBe(9);
    expect(await count({ status: 'active' })).toBe(COUNT - 9);
    const { items } = await owner.api.listClientHistory({
      params: { organizationId, clientId: 'client0005' },
    });
    expect(items.map(({ action }) => action)).toEqual(['bulkEditUndone', 'bulkEdited']);
    expect(items[0]?.changes).toEqual([{ field: 'status', before: 'inactive', after: 'lead' }]);
  });

  it('that fails midway can be taken back as far as it went', async () => {
    const { id } = await start({ type: 'changeStatus', status: 'inactive' });
    let task = 0;
    await work(async (run) => {
      task += 1;
      if (task === 1) return run();
      const { mend } = breakCommitsAfter(api.container.database, 2);
      const error = await run().catch((thrown: unknown) => thrown);
      mend();
      await api.container.clients.bulkEditRunner.fail(organizationId, id, error);
    });
    const failed = await get(id);
    expect(failed).toMatchObject({ status: 'failed', failureCode: 'internal' });
    expect(failed.changed).toBeGreaterThan(0);
    expect(failed.changed).toBeLessThan(COUNT);
    expect(failed.undo.status).toBe('available');
    await owner.api.undoBulkEdit({ params: { organizationId, bulkEditId: id } });
    await work();
    expect((await get(id)).undo).toMatchObject({ status: 'done', restored: failed.changed });
    expect(await count({ status: 'inactive' })).toBe(0);
  });

  it('can no longer be taken back after 24 hours', async () => {
    const { id } = await start({ type: 'archive' });
    await work();
    expect((await get(id)).undo.status).toBe('available');
    api.surroundings.clock.moveBy({ hours: 25 });
    expect((await get(id)).undo.status).toBe('expired');
    const undo = owner.api.undoBulkEdit({ params: { organizationId, bulkEditId: id } });
    expect((await problemOf(undo)).code).toBe('bulk_edit.not_undoable');
  });

  it('stops when the person who asked may no longer do it', async () => {
    const manager = await api.createMember(organizationId, 'manager');
    const { id } = await start({ type: 'archive' }, everyone, manager);
    await owner.api.updateMember({
      params: { organizationId, memberId: manager.id },
      ifMatch: 1,
      body: { role: 'viewer' },
    });
    await work((run) =>
      run().catch((error) => api.container.clients.bulkEditRunner.fail(organizationId, id, error)),
    );
    expect(await get(id)).toMatchObject({ status: 'failed', failureCode: 'permission.denied' });
    expect(await count({ lifecycle: 'archived' })).toBe(0);
  });

  it('refuses strangers to assign to, empty tags and filters that make no sense', async () => {
    const calls: [CreateBulkEditInput['action'], ClientSelection, string][] = [
      [{ type: 'assign', assignedTo: 'nobody' }, everyone, 'action.assignedTo'],
      [{ type: 'addTags', tags: ['  '] }, everyone, 'action.tags'],
      [
        { type: 'archive' },
        {
          type: 'filter',
          lifecycle: 'active',
          filter: { all: [{ field: 'x', operator: 'isEmpty' }] },
        },
        'filter.all.0.field',
      ],
    ];
    for (const [action, selection, path] of calls) {
      const problem = await problemOf(start(action, selection));
      expect(problem.details.errors?.map((error) => error.path)).toEqual([path]);
    }
    expect(api.surroundings.tasks.tasks).toEqual([]);
  });
});
