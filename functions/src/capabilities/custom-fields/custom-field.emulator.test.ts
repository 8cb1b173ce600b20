import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';

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
});

const at = () => ({ params: { organizationId } });
const on = (fieldKey: string) => ({ params: { organizationId, fieldKey } });
const named = (fr: string) => ({ fr, en: '' });
const pack = (packId: string) => ({ params: { organizationId, packId } });
const create = (body: CreateCustomFieldInput) => owner.api.createCustomField({ ...at(), body });
const catalog = () => owner.api.listCustomFields(at());
const placesOf = async () => (await catalog()).layout.sections.flatMap(({ fields }) => fields);
const issuesOf = async (promise: Promise<unknown>) =>
  (await problemOf(promise)).details.errors?.map(({ path, code }) => `${path} ${code}`);

describe('a new field', () => {
  it('needs a type and a name; the rest follows, with its place at the end of the form', async () => {
    const field = await create({ type: 'text', label: named('Taille de gant') });
    expect(field).toMatchObject({
      key: 'taille_de_gant',
      status: 'active',
      access: 'write',
      required: false,
      ready: false,
      version: 1,
    });
    const { layout } = await catalog();
    expect(layout.sections.at(-1)?.fields.at(-1)).toBe('custom.taille_de_gant');
    await runTasks(api);
    expect((await catalog()).items[0]?.ready).toBe(true);
  });

  it('comes with an audit entry and an activity, in one commit', async () => {
    await create({ type: 'date', label: named('Visite') });
    const path = `organizations/${organizationId}`;
    const read = async (name: string) =>
      (await api.surroundings.firestore.collection(`${path}/${name}`).get()).docs.map((one) =>
        one.data(),
      );
    const entries = (await read('auditEntries')).filter(({ entity }) => entity === 'customField');
    expect(entries).toMatchObject([
      { entityId: 'visite', action: 'created', by: { id: owner.id } },
    ]);
    const activities = (await read('activity')).filter(({ kind }) => kind === 'fields.changed');
    expect(activities).toHaveLength(1);
  });

  it.each<[string, CreateCustomFieldInput, string]>([
    [
      'a reserved name',
      { type: 'text', label: named('X'), key: 'email' },
      'key custom_field.key_reserved',
    ],
    ['no name', { type: 'text', label: named('  ') }, 'label custom_field.label_required'],
    [
      'a choice without options',
      { type: 'choice', label: named('X') },
      'options custom_field.options_required',
    ],
    [
      'a broken pattern',
      { type: 'text', label: named('X'), pattern: '(', patternExample: 'a' },
      'pattern custom_field.pattern_invalid',
    ],
    [
      'a pattern that only backtracking could match',
      { type: 'text', label: named('X'), pattern: '(a)\\1', patternExample: 'aa' },
      'pattern custom_field.pattern_invalid',
    ],
    [
      'bounds the wrong way round',
      { type: 'number', label: named('X'), minimum: 5, maximum: 1 },
      'minimum custom_field.bounds_reversed',
    ],
    [
      'a setting of another type',
      { type: 'boolean', label: named('X'), unique: true },
      'unique custom_field.setting_unsuited',
    ],
    [
      'a default that does not fit',
      { type: 'number', label: named('X'), defaultValue: 'dix' },
      'defaultValue number.invalid',
    ],
    [
      'a condition on nothing',
      {
        type: 'text',
        label: named('X'),
        visibleWhen: { field: 'custom.nope', operator: 'isEmpty' },
      },
      'visibleWhen.field condition.field_unknown',
    ],
  ])('is refused with %s, at its place, and nothing is stored', async (_, body, issue) => {
    expect(await issuesOf(create(body))).toContain(issue);
    expect((await catalog()).items).toEqual([]);
  });

  it('is refused under a key that another has, even one deleted for good', async () => {
    await create({ type: 'text', label: named('X'), key: 'badge' });
    const again = () => create({ type: 'number', label: named('Y'), key: 'badge' });
    expect((await problemOf(again())).code).toBe('custom_field.key_taken');
    const archived = await owner.api.archiveCustomField(on('badge'));
    await owner.api.deleteCustomField({ ...on('badge'), ifMatch: archived.version });
    await runTasks(api);
    expect((await problemOf(again())).code).toBe('custom_field.key_taken');
    expect((await create({ type: 'number', label: named('Badge') })).key).toBe('badge_2');
  });

  it('is refused as the 101st, also to two who come at once', async () => {
    await create({ type: 'boolean', label: named('Champ'), key: 'champ' });
    const path = `organizations/${organizationId}/customFields`;
    const fields = api.surroundings.firestore.collection(path);
    const first = (await fields.doc('champ').get()).data() ?? {};
    const batch = api.surroundings.firestore.batch();
    for (let index = 2; index < 100; index += 1) batch.create(fields.doc(`champ_${index}`), first);
    await batch.commit();
    const last = await Promise.allSettled([
      create({ type: 'boolean', label: named('A') }),
      create({ type: 'boolean', label: named('B') }),
    ]);
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await problemOf(create({ type: 'text', label: named('C') }))).code).toBe(
      'custom_field.too_many',
    );
    expect((await problemOf(owner.api.installFieldPack(pack('salon')))).code).toBe(
      'custom_field.too_many',
    );
    expect((await catalog()).items).toHaveLength(100);
  }, 30_000);
});

describe('a change of settings', () => {
  it('names the version it is about', async () => {
    await create({ type: 'text', label: named('Badge') });
    const change = (ifMatch: number) =>
      owner.api.updateCustomField({ ...on('badge'), ifMatch, body: { required: true } });
    expect(await change(1)).toMatchObject({ required: true, version: 2 });
    const { code, details } = await problemOf(change(1));
    expect(code).toBe('precondition.failed');
    expect(details.current).toMatchObject({ key: 'badge', version: 2 });
  });

  it('refuses conditions that go round in circles', async () => {
    await create({ type: 'boolean', label: named('Un'), key: 'one' });
    await create({
      type: 'boolean',
      label: named('Deux'),
      key: 'two',
      visibleWhen: { field: 'custom.one', operator: 'equals', value: true },
    });
    const circle = { field: 'custom.two', operator: 'equals' as const, value: true };
    const change = owner.api.updateCustomField({
      ...on('one'),
      ifMatch: 1,
      body: { visibleWhen: circle },
    });
    expect(await issuesOf(change)).toEqual(['visibleWhen.field custom_field.condition_circular']);
  });

  it('keeps an option that a client has, wherever the client lies; a retired one may stay', async () => {
    const option = (key: string, retired = false) => ({
      key,
      label: named(key),
      color: 'gray' as const,
      retired,
    });
    await create({ type: 'choice', label: named('Taille'), options: [option('s'), option('m')] });
    await runTasks(api);
    const client = await owner.api.createClient({
      ...at(),
      body: { lastName: 'Roy', custom: { taille: 'm' } },
    });
    const params = { organizationId, clientId: client.id };
    await owner.api.archiveClient({ params });
    const change = (ifMatch: number, options: ReturnType<typeof option>[]) =>
      owner.api.updateCustomField({ ...on('taille'), ifMatch, body: { options } });
    expect(await issuesOf(change(1, [option('s')]))).toEqual([
      'options custom_field.option_in_use',
    ]);
    const retired = await change(1, [option('s'), option('m', true)]);
    await change(retired.version, [option('m', true)]);
    const update = (custom: object, ifMatch: number) =>
      owner.api.updateClient({ params, ifMatch, body: { custom: custom as never } });
    const { version } = await owner.api.restoreClient({ params });
    const kept = await update({ taille: 'm' }, version);
    const without = await update({ taille: null }, kept.version);
    expect(await issuesOf(update({ taille: 'm' }, without.version))).toEqual([
      'custom.taille custom_field.option_retired',
    ]);
  });
});

describe('the layout', () => {
  it('moves standard fields too, in one write, and tells who comes second', async () => {
    await create({ type: 'text', label: named('Badge') });
    const { layout, version } = await catalog();
    const sections = layout.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((path) => path !== 'birthDate' && path !== 'custom.badge'),
    }));
    const health = {
      id: 'sante',
      label: { fr: 'Santé', en: 'Health' },
      columns: 3,
      fields: ['custom.badge', 'birthDate'],
    };
    const body = { sections: [health, ...sections] };
    const arranged = await owner.api.updateFieldLayout({ ...at(), ifMatch: version, body });
    // The layout, its audit entry and one activity.
    expect(owner.lastUsage().writes).toBe(3);
    expect(arranged.layout.sections[0]).toEqual(health);
    const second = await problemOf(
      owner.api.updateFieldLayout({
        ...at(),
        ifMatch: version,
        body: { sections: layout.sections },
      }),
    );
    expect(second.code).toBe('precondition.failed');
    expect(second.details.current).toMatchObject({ version: arranged.version });
    expect((await catalog()).layout).toEqual(arranged.layout);
  });

  it('refuses what it does not know, has twice, or leaves out', async () => {
    const { layout, version } = await catalog();
    const [first, ...rest] = layout.sections as [
      (typeof layout.sections)[0],
      ...typeof layout.sections,
    ];
    const put = (fields: string[]) =>
      issuesOf(
        owner.api.updateFieldLayout({
          ...at(),
          ifMatch: version,
          body: { sections: [{ ...first, fields }, ...rest] },
        }),
      );
    expect(await put([...first.fields, 'custom.nope'])).toEqual([
      `sections.0.fields.${first.fields.length} layout.field_unknown`,
    ]);
    expect((await put([...first.fields, 'email']))?.[0]).toMatch(/layout.field_repeated$/);
    expect((await put(first.fields.slice(1)))?.[0]).toMatch(/layout.field_missing$/);
    expect((await catalog()).layout).toEqual(layout);
  });

  it('is read as another role by those who manage fields only', async () => {
    const roles = { admin: 'write', manager: 'read', staff: 'none', viewer: 'none' } as const;
    await create({ type: 'text', label: named('Allergies'), roles });
    const asStaff = await owner.api.getClientForm({ ...at(), query: { role: 'staff' } });
    expect(asStaff.fields).toEqual([]);
    expect(JSON.stringify(asStaff.sections)).not.toContain('allergies');
    const manager = await api.createMember(organizationId, 'manager');
    const own = await manager.api.getClientForm({ ...at(), query: {} });
    expect(own.fields).toMatchObject([{ key: 'allergies', access: 'read' }]);
    const other = manager.api.getClientForm({ ...at(), query: { role: 'admin' } });
    expect((await problemOf(other)).code).toBe('permission.denied');
  });
});

describe('access', () => {
  it('is decided by who manages fields, yet nobody gives their own role more', async () => {
    const admin = await api.createMember(organizationId, 'admin');
    const roles = { admin: 'none', manager: 'write', staff: 'none', viewer: 'none' } as const;
    await create({ type: 'text', label: named('Secret'), roles });
    const decide = (role: 'admin' | 'staff', access: 'read' | 'none', ifMatch: number) =>
      admin.api.updateFieldAccess({
        ...at(),
        ifMatch,
        body: { changes: [{ field: 'secret', role, access }] },
      });
    const { version } = await catalog();
    expect((await problemOf(decide('admin', 'read', version))).code).toBe('permission.denied');
    const decided = await decide('staff', 'read', version);
    expect(decided.items[0]?.roles).toEqual({ ...roles, staff: 'read' });
    const open = admin.api.updateCustomField({
      ...on('secret'),
      ifMatch: decided.items[0]?.version ?? 0,
      body: { unique: true },
    });
    expect((await problemOf(open)).code).toBe('permission.denied');
  });
});

describe('a field that is used', () => {
  it('is not archived before what uses it, and says where', async () => {
    await create({ type: 'boolean', label: named('Un'), key: 'one' });
    await create({
      type: 'text',
      label: named('Deux'),
      key: 'two',
      requiredWhen: { field: 'custom.one', operator: 'equals', value: true },
    });
    const { code, details } = await problemOf(owner.api.archiveCustomField(on('one')));
    expect(code).toBe('custom_field.in_use');
    expect(details.uses).toEqual([{ kind: 'field', id: 'two', name: 'Deux' }]);
    await owner.api.archiveCustomField(on('two'));
    await owner.api.archiveCustomField(on('one'));
    expect(await placesOf()).not.toContain('custom.one');
    expect((await owner.api.getClientForm({ ...at(), query: {} })).fields).toEqual([]);
  });
});

describe('a sector pack', () => {
  it('is installed in one go, removed with values kept, and comes back with them', async () => {
    const installed = await owner.api.installFieldPack(pack('clinic'));
    await runTasks(api);
    const count = installed.items.length;
    expect(count).toBeGreaterThan(5);
    expect(installed.items.every(({ pack }) => pack === 'clinic')).toBe(true);
    const text = installed.items.find(({ type, pattern }) => type === 'longText' && !pattern);
    const key = text?.key as string;
    const client = await owner.api.createClient({
      ...at(),
      body: { lastName: 'Roy', custom: { [key]: 'une valeur' } },
    });
    const removed = await owner.api.removeFieldPack(pack('clinic'));
    expect(removed.items.every(({ status }) => status === 'archived')).toBe(true);
    expect(removed.layout.sections.map(({ id }) => id)).toEqual([
      'identity',
      'contact',
      'address',
      'follow-up',
    ]);
    const again = await owner.api.installFieldPack(pack('clinic'));
    expect(again.items.filter(({ status }) => status === 'active')).toHaveLength(count);
    expect(again.items).toHaveLength(count);
    expect(again.layout.sections).toEqual(installed.layout.sections);
    await runTasks(api);
    const params = { organizationId, clientId: client.id };
    const { version } = await owner.api.getClient({ params });
    expect(version).toBe(1);
    const stored = await api.container.clients.clientModel.find(organizationId, client.id);
    expect(stored?.data.custom[key]).toBe('une valeur');
  });

  it('keeps its conditions when it comes back, and when a key had to change', async () => {
    const conditionsOf = async () =>
      (await catalog()).items
        .filter(({ status }) => status === 'active')
        .flatMap(({ key, visibleWhen }) => (visibleWhen ? [`${key} ${visibleWhen.field}`] : []));
    await owner.api.installFieldPack(pack('salon'));
    expect(await conditionsOf()).toEqual(['patch_test_date custom.patch_test_done']);
    await owner.api.removeFieldPack(pack('salon'));
    await owner.api.installFieldPack(pack('salon'));
    expect(await conditionsOf()).toEqual(['patch_test_date custom.patch_test_done']);
    const removed = await owner.api.removeFieldPack(pack('salon'));
    for (const { key, version } of removed.items) {
      await owner.api.deleteCustomField({ ...on(key), ifMatch: version });
    }
    await owner.api.installFieldPack(pack('salon'));
    const [condition] = await conditionsOf();
    expect(condition).not.toBe('patch_test_date custom.patch_test_done');
    const [, path] = condition?.split(' ') ?? [];
    expect(await placesOf()).toContain(path);
  });

  it('that does not exist is not found', async () => {
    const install = owner.api.installFieldPack(pack('garage'));
    expect((await problemOf(install)).code).toBe('field_pack.not_found');
  });
});

describe('what is remembered of the fields', () => {
  it('costs nothing warm, one read after half a minute, and is anew after a change', async () => {
    await create({ type: 'text', label: named('Badge') });
    await runTasks(api);
    const client = await owner.api.createClient({ ...at(), body: { lastName: 'Roy' } });
    const params = { organizationId, clientId: client.id };
    api.surroundings.clock.stop();
    await owner.api.getClient({ params });
    await owner.api.getClient({ params });
    expect(owner.lastUsage().reads).toBe(1);
    api.surroundings.clock.moveBy({ seconds: 31 });
    await owner.api.getClient({ params });
    // The client, the revision of the fields, the membership and the organisation.
    expect(owner.lastUsage().reads).toBe(4);
  });
});
