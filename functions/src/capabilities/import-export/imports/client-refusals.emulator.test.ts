import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDriver } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { OrganizationService } from '../../organizations/organization.service.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let clientId: string;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  ({ organizationId, owner } = await api.createOrganization());
  api.surroundings.tasks.tasks.length = 0;
  clientId = (await create({ externalId: 'R1', lastName: 'Roy' })).id;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const create = (body: Parameters<TestPerson['api']['createClient']>[0]['body']) =>
  owner.api.createClient({ params: { organizationId }, query: { allowDuplicate: true }, body });
const field = (body: Omit<CreateCustomFieldInput, 'label'>) =>
  owner.api.createCustomField({
    params: { organizationId },
    body: { label: { fr: body.key ?? '', en: '' }, ...body },
  });
const get = () => owner.api.getClient({ params: { organizationId, clientId } });

interface Change {
  key: string;
  value: CustomValue;
  /** The same value as files write it. */
  cell: string;
}

/** What the API, a bulk edit and an import say of one change of the same client. */
const WAYS = {
  api: async ({ key, value }: Change) => {
    const { version } = await get();
    const params = { organizationId, clientId };
    const body = { custom: { [key]: value } };
    const { details } = await problemOf(owner.api.updateClient({ params, ifMatch: version, body }));
    return details.errors?.map(({ path, code }) => `${path} ${code}`);
  },
  /** A bulk edit says of what it was given what is wrong with it, and of clients how many it left. */
  bulkEdit: async ({ key, value }: Change) => {
    const edit = owner.api.createBulkEdit({
      params: { organizationId },
      body: {
        action: { type: 'setField', field: key, value },
        selection: { type: 'ids', ids: [clientId] },
      },
    });
    const outcome = await edit.catch(() => null);
    if (!outcome) return (await problemOf(edit)).details.errors?.map(({ code }) => code);
    await runTasks(api);
    const params = { organizationId, bulkEditId: outcome.id };
    const { changed, refused } = await owner.api.getBulkEdit({ params });
    return { changed, refused };
  },
  import: async ({ key, cell }: Change) => {
    const imports = new ImportDriver(api, owner, organizationId);
    const { id } = await imports.upload(`Identifiant externe;Nom;${key}\nR1;Roy;${cell}`);
    await imports.update(id, {
      settings: {
        mapping: [
          { column: 0, target: 'externalId' },
          { column: 1, target: 'lastName' },
          { column: 2, target: `custom.${key}` },
        ],
        matching: [{ key: 'externalId', policy: 'update' }],
      } as never,
    });
    await imports.check(id);
    const [row] = await imports.rows(id);
    return row?.errors.map(({ path, code }) => `${path} ${code}`);
  },
};

const LEFT_ALONE = { changed: 0, refused: 1 };

const CASES: Record<
  string,
  { setUp: () => Promise<Change>; issue: string; bulkEdit: string[] | typeof LEFT_ALONE }
> = {
  'that leaves a required field empty': {
    setUp: async () => {
      await field({ type: 'boolean', key: 'mineur' });
      await field({
        type: 'text',
        key: 'tuteur',
        requiredWhen: { field: 'custom.mineur', operator: 'equals', value: true },
      });
      return { key: 'mineur', value: true, cell: 'oui' };
    },
    issue: 'custom.tuteur field.required',
    bulkEdit: LEFT_ALONE,
  },
  'of a field whose type changes': {
    setUp: async () => {
      await field({ type: 'text', key: 'points' });
      await runTasks(api);
      await owner.api.createTypeChange({
        params: { organizationId, fieldKey: 'points' },
        body: { type: 'number', dryRun: false },
      });
      // The work stays to be done: the field stays locked.
      api.surroundings.tasks.tasks.length = 0;
      return { key: 'points', value: '3', cell: '3' };
    },
    issue: 'custom.points custom_field.busy',
    bulkEdit: ['custom_field.busy'],
  },
  'that links to nobody': {
    setUp: async () => {
      await field({ type: 'clientLink', key: 'parrain' });
      return { key: 'parrain', value: 'nobody', cell: 'nobody' };
    },
    issue: 'custom.parrain custom_field.client_unknown',
    bulkEdit: ['custom_field.client_unknown'],
  },
  'that links a client to itself': {
    setUp: async () => {
      await field({ type: 'clientLink', key: 'parrain' });
      return { key: 'parrain', value: clientId, cell: clientId };
    },
    issue: 'custom.parrain custom_field.client_unknown',
    bulkEdit: LEFT_ALONE,
  },
  'to a unique value that another has': {
    setUp: async () => {
      await field({ type: 'text', key: 'carte', unique: true });
      await create({ lastName: 'Martin', custom: { carte: 'AB-1' } });
      return { key: 'carte', value: 'ab-1', cell: 'ab-1' };
    },
    issue: 'custom.carte custom_field.not_unique',
    bulkEdit: ['custom_field.not_unique'],
  },
  'that makes its values too large': {
    setUp: async () => {
      const keys = Array.from({ length: 27 }, (_, at) => `long_${at}`);
      for (const key of keys) await field({ type: 'longText', key });
      await runTasks(api);
      const long = '€'.repeat(5_000);
      for (let first = 0; first < 26; first += 5) {
        const { version } = await get();
        const some = keys.slice(first, Math.min(first + 5, 26));
        await owner.api.updateClient({
          params: { organizationId, clientId },
          ifMatch: version,
          body: { custom: Object.fromEntries(some.map((key) => [key, long])) },
        });
      }
      return { key: 'long_26', value: long, cell: long };
    },
    issue: 'custom text.too_long',
    bulkEdit: LEFT_ALONE,
  },
};

describe('a change of a client', () => {
  it.each(Object.entries(CASES))(
    '%s is refused alike by the API, a bulk edit and an import',
    async (_, { setUp, issue, bulkEdit }) => {
      const change = await setUp();
      expect(await WAYS.api(change)).toEqual([issue]);
      expect(await WAYS.import(change)).toEqual([issue]);
      expect(await WAYS.bulkEdit(change)).toEqual(bulkEdit);
    },
    60_000,
  );

  it('asks once what the organisation has settled', async () => {
    const settings = vi.spyOn(OrganizationService.prototype, 'valueContextOf');
    const { version } = await get();
    settings.mockClear();
    const params = { organizationId, clientId };
    await owner.api.updateClient({ params, ifMatch: version, body: { firstName: 'Zoé' } });
    expect(settings).toHaveBeenCalledTimes(1);
  });
});

describe('a new client', () => {
  it('that nobody could name or reach is refused alike by the API and an import', async () => {
    const { details } = await problemOf(create({ source: 'Instagram' }));
    expect(details.errors?.map(({ code }) => code)).toEqual(['client.identity_required']);
    const imports = new ImportDriver(api, owner, organizationId);
    const { id } = await imports.upload('Nom;Ville\n;Lyon');
    await imports.check(id);
    const [row] = await imports.rows(id);
    expect(row?.errors.map(({ code }) => code)).toEqual(['client.identity_required']);
  });
});
