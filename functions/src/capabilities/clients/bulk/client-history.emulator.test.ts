import { describe, expect } from 'vitest';
import { it as salonIt } from '../../../testing/fixtures.ts';
import { problemOf } from '../../../testing/problems.ts';

/** A salon with one client, and how she is changed and what is told of it. */
const it = salonIt.extend('marie', async ({ salon: { organizationId, owner } }) => {
  const client = await owner.api.createClient({
    params: { organizationId },
    body: { firstName: 'Marie', lastName: 'Dupont', tags: ['VIP'], address: { city: 'Lyon' } },
  });
  const params = { organizationId, clientId: client.id };
  const update = (ifMatch: number, body: object) =>
    owner.api.updateClient({ params, ifMatch, body });
  const history = async () => (await owner.api.listClientHistory({ params })).items;
  return { owner, params, update, history };
});

describe('history', () => {
  it('keeps every change with who, when, source, before and after, newest first', async ({
    api,
    marie: { params, update, history },
  }) => {
    const staff = await api.createMember(params.organizationId, 'staff');
    await update(1, { tags: ['VIP', 'Fidèle'], address: { city: 'Bron' } });
    await staff.api.updateClient({ params, ifMatch: 2, body: { phone: '0612345678' } });
    const items = await history();
    expect(items.map(({ action, source }) => [action, source])).toEqual([
      ['updated', 'app'],
      ['updated', 'app'],
      ['created', 'app'],
    ]);
    expect(items[0]?.by).toMatchObject({ id: staff.id });
    expect(items[0]?.changes).toEqual([{ field: 'phone', before: null, after: '+33612345678' }]);
    expect(items[1]?.changes).toEqual([
      { field: 'tags', before: ['VIP'], after: ['VIP', 'Fidèle'] },
      { field: 'address.city', before: 'Lyon', after: 'Bron' },
    ]);
    const age = Date.now() - Date.parse(items[0]?.at ?? '');
    expect(Math.abs(age)).toBeLessThan(60_000);
  });

  it('never folds two changes into one', async ({ marie: { update, history } }) => {
    for (let version = 1; version <= 5; version += 1)
      await update(version, { source: `s${version}` });
    expect(await history()).toHaveLength(6);
  });

  it('comes in pages without a gap or a repeat', async ({ marie: { owner, params, update } }) => {
    for (let version = 1; version <= 6; version += 1)
      await update(version, { source: `s${version}` });
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.api.listClientHistory({ params, query: { limit: 2, cursor } });
      expect(owner.lastUsage().reads).toBeLessThanOrEqual(4);
      seen.push(
        ...page.items.map(({ changes, action }) =>
          action === 'created' ? 'created' : changes[0]?.after,
        ),
      );
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['s6', 's5', 's4', 's3', 's2', 's1', 'created']);
  });

  it('puts earlier values back as a new change, and keeps what was edited elsewhere', async ({
    marie: { owner, params, update, history },
  }) => {
    await update(1, { firstName: 'Anne', address: { city: 'Bron' } });
    await update(2, { source: 'Instagram' });
    const [, change] = await history();
    const restored = await owner.api.restoreClientHistoryEntry({
      params: { ...params, entryId: change?.id ?? '' },
    });
    expect(restored).toMatchObject({
      version: 4,
      firstName: 'Marie',
      source: 'Instagram',
      address: { city: 'Lyon' },
    });
    const [newest] = await history();
    expect(newest).toMatchObject({ action: 'updated', source: 'restore' });
  });

  it('restores no creation, no move, no change of another client', async ({
    marie: { owner, params, history },
  }) => {
    const { organizationId } = params;
    const other = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'X' },
    });
    await owner.api.archiveClient({ params });
    const items = await history();
    const restore = (clientId: string, entryId: string) =>
      problemOf(
        owner.api.restoreClientHistoryEntry({ params: { organizationId, clientId, entryId } }),
      );
    expect(items.map(({ restorable }) => restorable)).toEqual([false, false]);
    for (const { id } of items) {
      expect((await restore(params.clientId, id)).code).toBe('history_entry.not_restorable');
      expect((await restore(other.id, id)).code).toBe('history_entry.not_found');
    }
  });
});
