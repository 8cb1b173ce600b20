import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';
import { FIELD_TYPES } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { fieldDefinitions } from '@clientele/domain/custom-fields/testing/arbitrary-fields';
import { validValues } from '@clientele/domain/custom-fields/testing/arbitrary-values';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { newClientState } from './client-state.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  ({ organizationId, owner } = await api.createOrganization());
  api.surroundings.tasks.tasks.length = 0;
  api.surroundings.clock.resume();
});

const at = () => ({ params: { organizationId } });
const named = (fr: string) => ({ fr, en: '' });
const field = async (body: Omit<CreateCustomFieldInput, 'label'>) =>
  owner.api.createCustomField({ ...at(), body: { label: named(body.key ?? 'Champ'), ...body } });
const client = (custom: Record<string, CustomValue | null>, person = owner) =>
  person.api.createClient({
    ...at(),
    query: { allowDuplicate: true },
    body: { lastName: 'Roy', custom },
  });
const update = (clientId: string, ifMatch: number, custom: Record<string, CustomValue | null>) =>
  owner.api.updateClient({ params: { organizationId, clientId }, ifMatch, body: { custom } });
const issuesOf = async (promise: Promise<unknown>) =>
  (await problemOf(promise)).details.errors?.map(({ path, code }) => `${path} ${code}`);

describe('any value of any definition', () => {
  it('comes back from the API and from storage as it went in', async () => {
    let count = 0;
    const types = FIELD_TYPES.filter((type) => type !== 'clientLink');
    await fc.assert(
      fc.asyncProperty(
        fieldDefinitions(types).chain((definition) =>
          fc.tuple(fc.constant(definition), validValues(definition)),
        ),
        async ([definition, value]) => {
          const { key: _, type, currency: __, ...settings } = definition;
          count += 1;
          const key = `f${count}`;
          const body = { ...settings, type, key, required: false, sensitive: false };
          await owner.api.createCustomField({ ...at(), body });
          const created = await client({ [key]: value });
          expect(created.custom[key]).toEqual(value);
          const params = { organizationId, clientId: created.id };
          expect((await owner.api.getClient({ params })).custom[key]).toEqual(value);
          const stored = await api.container.clients.clientModel.find(organizationId, created.id);
          expect(stored?.data.custom[key]).toEqual(value);
          // Said once more it changes nothing, so nothing is written.
          const again = await update(created.id, 1, { [key]: value });
          expect(again.version).toBe(1);
          await owner.api.archiveCustomField({ params: { organizationId, fieldKey: key } });
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('that links to a client leads to one of the organisation', async () => {
    await field({ type: 'clientLink', key: 'parrain' });
    const sponsor = await client({});
    const linked = await client({ parrain: sponsor.id });
    expect(linked.custom.parrain).toBe(sponsor.id);
    const other = await api.createOrganization('Autre');
    const foreign = await other.owner.api.createClient({
      params: { organizationId: other.organizationId },
      body: { lastName: 'Ailleurs' },
    });
    for (const id of ['nobody', foreign.id]) {
      expect(await issuesOf(client({ parrain: id }))).toEqual([
        'custom.parrain custom_field.client_unknown',
      ]);
    }
    expect(await issuesOf(update(linked.id, 1, { parrain: linked.id }))).toEqual([
      'custom.parrain custom_field.client_unknown',
    ]);
  });
});

describe('a change of custom values', () => {
  it('costs what any change costs, and each field has its line in the history', async () => {
    await field({ type: 'text', key: 'badge' });
    await field({ type: 'number', key: 'points' });
    api.surroundings.clock.stop();
    const created = await client({ badge: 'A1', points: 3 });
    await client({});
    api.surroundings.clock.moveBy({ seconds: 1 });
    const updated = await update(created.id, 1, { badge: null, points: 4 });
    expect(owner.lastUsage()).toEqual({ reads: 1, writes: 3, deletes: 0 });
    expect(updated.custom).toEqual({ badge: null, points: 4 });
    const params = { organizationId, clientId: created.id };
    const { items } = await owner.api.listClientHistory({ params });
    expect(items[0]?.changes).toEqual([
      { field: 'custom.badge', before: 'A1', after: null },
      { field: 'custom.points', before: 3, after: 4 },
    ]);
    const restored = await owner.api.restoreClientHistoryEntry({
      params: { ...params, entryId: items[0]?.id as string },
    });
    expect(restored.custom).toEqual({ badge: 'A1', points: 3 });
  });
});

describe('a required field', () => {
  it('is asked of every way in, once it is shown', async () => {
    await field({ type: 'boolean', key: 'mineur' });
    await field({
      type: 'text',
      key: 'tuteur',
      visibleWhen: { field: 'custom.mineur', operator: 'equals', value: true },
      required: true,
    });
    const missing = ['custom.tuteur field.required'];
    expect(await issuesOf(client({ mineur: true }))).toEqual(missing);
    const grown = await client({ mineur: false });
    expect(await issuesOf(update(grown.id, 1, { mineur: true }))).toEqual(missing);
    const minor = await update(grown.id, 1, { mineur: true, tuteur: 'Mme Roy' });
    expect(await issuesOf(update(minor.id, 2, { tuteur: null }))).toEqual(missing);
    const params = { organizationId, clientId: minor.id };
    const { items } = await owner.api.listClientHistory({ params });
    const restore = owner.api.restoreClientHistoryEntry({
      params: { ...params, entryId: items[0]?.id as string },
    });
    expect((await restore).custom).toEqual({ mineur: false, tuteur: null });
  });

  it('that came later does not stand in the way of other changes', async () => {
    const before = await client({});
    await field({ type: 'text', key: 'badge', required: true });
    const params = { organizationId, clientId: before.id };
    const changed = await owner.api.updateClient({
      params,
      ifMatch: 1,
      body: { source: 'Instagram' },
    });
    expect(changed.source).toBe('Instagram');
    expect(await issuesOf(client({}))).toEqual(['custom.badge field.required']);
    const bulk = owner.api.createBulkEdit({
      ...at(),
      body: {
        action: { type: 'setField', field: 'badge', value: '  ' },
        selection: { type: 'ids', ids: [before.id] },
      },
    });
    expect(await issuesOf(bulk)).toEqual(['action.value field.required']);
  });

  it('is not asked of who may not write it, and its default is there all the same', async () => {
    const roles = { admin: 'write', manager: 'write', staff: 'none', viewer: 'none' } as const;
    await field({ type: 'text', key: 'secret', required: true, roles });
    await field({ type: 'text', key: 'niveau', defaultValue: 'bronze', roles });
    const staff = await api.createMember(organizationId, 'staff');
    const created = await client({}, staff);
    expect(created.custom).toEqual({});
    const stored = await api.container.clients.clientModel.find(organizationId, created.id);
    expect(stored?.data.custom).toEqual({ niveau: 'bronze' });
    expect((await client({ secret: 'x', niveau: null })).custom.niveau).toBeNull();
  });
});

describe('a unique value', () => {
  beforeEach(async () => {
    await field({ type: 'text', key: 'carte', unique: true });
  });

  const notUnique = ['custom.carte custom_field.not_unique'];

  it('is the value of one client only, whatever its capitals, until that lets go of it', async () => {
    api.surroundings.clock.stop();
    const first = await client({ carte: 'AB-1' });
    await client({ carte: 'AB-2' });
    // The three writes of any client, and the reservation.
    expect(owner.lastUsage()).toEqual({ reads: 1, writes: 4, deletes: 0 });
    expect(await issuesOf(client({ carte: 'ab-1' }))).toEqual(notUnique);
    await update(first.id, 1, { carte: 'AB-3' });
    expect(owner.lastUsage()).toMatchObject({ writes: 4, deletes: 1 });
    const second = await client({ carte: 'ab-1' });
    expect(await issuesOf(update(second.id, 1, { carte: 'AB-3' }))).toEqual(notUnique);
  });

  it('goes to one of two who write it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const created = await Promise.allSettled(
        ['a', 'b', 'c'].map(() => client({ carte: `N${round}` })),
      );
      expect(created.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const codes = created.flatMap((one) =>
        one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
      );
      expect(codes).toEqual(['request.invalid', 'request.invalid']);
    }
    const two = [await client({}), await client({})];
    const updated = await Promise.allSettled(
      two.map(({ id }) => update(id, 1, { carte: 'à deux' })),
    );
    expect(updated.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is free again when its client is erased', async () => {
    const { id } = await client({ carte: 'AB-1' });
    await owner.api.trashClient({ params: { organizationId, clientId: id }, ifMatch: 1 });
    expect(await issuesOf(client({ carte: 'AB-1' }))).toEqual(notUnique);
    api.surroundings.clock.moveBy({ days: 40 });
    await api.container.clients.clientPurge.purge(organizationId, [id]);
    expect((await client({ carte: 'AB-1' })).custom.carte).toBe('AB-1');
  });

  it('is not given to many at once', async () => {
    const { id } = await client({});
    const bulk = owner.api.createBulkEdit({
      ...at(),
      body: {
        action: { type: 'setField', field: 'carte', value: 'AB-1' },
        selection: { type: 'ids', ids: [id] },
      },
    });
    expect(await issuesOf(bulk)).toEqual(['action.field custom_field.not_unique']);
  });
});

describe('a bulk edit of a field', () => {
  it('sets it for all, says so in each history, and is taken back where nobody touched it', async () => {
    await field({ type: 'choice', key: 'niveau', options: [option('or'), option('argent')] });
    await runTasks(api);
    const clients = [await client({ niveau: 'argent' }), await client({}), await client({})];
    const { id } = await owner.api.createBulkEdit({
      ...at(),
      body: {
        action: { type: 'setField', field: 'niveau', value: 'or' },
        selection: { type: 'filter', lifecycle: 'active' },
      },
    });
    await runTasks(api);
    const [first, second, third] = clients.map((one) => one.id) as [string, string, string];
    const get = (clientId: string) => owner.api.getClient({ params: { organizationId, clientId } });
    expect((await get(second)).custom.niveau).toBe('or');
    await update(third, 2, { niveau: 'argent' });
    await owner.api.undoBulkEdit({ params: { organizationId, bulkEditId: id } });
    await runTasks(api);
    const levels = [await get(first), await get(second), await get(third)];
    expect(levels.map(({ custom }) => custom.niveau)).toEqual(['argent', null, 'argent']);
  });
});

describe('a bulk edit', () => {
  const bulk = async (action: object, ids: string[]) =>
    owner.api.createBulkEdit({
      ...at(),
      body: { action: action as never, selection: { type: 'ids', ids } },
    });
  const stored = async (id: string) =>
    (await api.container.clients.clientModel.find(organizationId, id))?.data;
  const show = (bulkEditId: string) =>
    owner.api.getBulkEdit({ params: { organizationId, bulkEditId } });

  it('leaves alone whom it would leave without a required value, and says how many', async () => {
    await field({
      type: 'text',
      key: 'motif',
      requiredWhen: { field: 'status', operator: 'equals', value: 'inactive' },
    });
    const clients = [await client({}), await client({ motif: 'déménagement' })];
    const ids = clients.map(({ id }) => id);
    const status = await bulk({ type: 'changeStatus', status: 'inactive' }, ids);
    await runTasks(api);
    expect(await show(status.id)).toMatchObject({ changed: 1, refused: 1, unchanged: 0 });
    const cleared = await bulk({ type: 'setField', field: 'motif', value: null }, ids);
    await runTasks(api);
    expect(await show(cleared.id)).toMatchObject({ changed: 0, refused: 1, unchanged: 1 });
    expect((await stored(ids[1] as string))?.custom).toEqual({ motif: 'déménagement' });
  });

  it('is judged by the fields as they are when it runs, and when it is taken back', async () => {
    await field({ type: 'text', key: 'code' });
    await runTasks(api);
    const { id } = await client({});
    const late = await bulk({ type: 'setField', field: 'code', value: 'trop long' }, [id]);
    const fieldKey = { params: { organizationId, fieldKey: 'code' } };
    await owner.api.updateCustomField({ ...fieldKey, ifMatch: 1, body: { maximumLength: 5 } });
    await runTasks(api);
    expect(await show(late.id)).toMatchObject({ changed: 0, refused: 1 });
    const fits = await bulk({ type: 'setField', field: 'code', value: 'court' }, [id]);
    await runTasks(api);
    await owner.api.updateCustomField({ ...fieldKey, ifMatch: 2, body: { required: true } });
    await owner.api.undoBulkEdit({ params: { organizationId, bulkEditId: fits.id } });
    await runTasks(api);
    expect((await show(fits.id)).undo).toMatchObject({ status: 'done', restored: 0, skipped: 1 });
    expect((await stored(id))?.custom).toEqual({ code: 'court' });
  });
});

describe('a sensitive value', () => {
  it('that somebody guesses right is noted like one that they asked for', async () => {
    await field({ type: 'boolean', key: 'enceinte', sensitive: true });
    const { id } = await client({ enceinte: true });
    await update(id, 1, { enceinte: true });
    const params = { organizationId, clientId: id };
    const { items } = await owner.api.listClientHistory({ params });
    expect(items.map(({ action }) => action)).toEqual(['revealed', 'created']);
  });
});

describe('long values', () => {
  it('fit the documents that remember them, however many clients change', async () => {
    await field({ type: 'longText', key: 'notes' });
    await runTasks(api);
    const origin = { by: { id: null, name: 'Test' }, at: new Date() };
    const states = Array.from({ length: 60 }, (_, at) => ({
      id: `client${at}`,
      state: newClientState(
        applyPatch(EMPTY_PROFILE, { lastName: 'Roy', custom: { notes: 'é'.repeat(4_990) } }),
        formatClientNumber(at + 1),
        origin,
      ),
    }));
    await api.container.clients.clientModel.createMany(organizationId, states);
    const { id } = await owner.api.createBulkEdit({
      ...at(),
      body: {
        action: { type: 'setField', field: 'notes', value: '€'.repeat(4_990) },
        selection: { type: 'filter', lifecycle: 'active' },
      },
    });
    await runTasks(api);
    const done = await owner.api.getBulkEdit({ params: { organizationId, bulkEditId: id } });
    expect(done).toMatchObject({ status: 'done', changed: 60 });
  });

  it('are refused in words once a client has too much of them', async () => {
    const keys = Array.from({ length: 30 }, (_, at) => `long_${at}`);
    for (const key of keys) await field({ type: 'longText', key });
    const { id } = await client({});
    const long = '€'.repeat(5_000);
    let version = 1;
    const fill = async (some: string[]) => {
      const custom = Object.fromEntries(some.map((key) => [key, long]));
      ({ version } = await update(id, version, custom));
    };
    for (let first = 0; first < 25; first += 5) await fill(keys.slice(first, first + 5));
    expect(await issuesOf(fill(keys.slice(25)))).toEqual(['custom text.too_long']);
  });
});

function option(key: string) {
  return { key, label: named(key), color: 'gray' as const, retired: false };
}
