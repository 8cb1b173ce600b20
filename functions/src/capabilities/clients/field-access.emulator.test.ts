import type { Condition } from '@clientele/contracts/conditions/condition';
import { OPERAND_KIND, operatorsFor } from '@clientele/domain/conditions/operators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Probe, Row } from '../../testing/field-access/row.ts';
import { FIELD_ACCESS_MATRIX } from '../../testing/field-access-matrix.ts';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';

/**
 * Generated: every endpoint × every access. A value that is hidden is neither shown, nor asked
 * about, nor sorted by, nor overwritten. The person who tries is an admin, who has every
 * permission there is: only field access stands in the way.
 */
const KEYS = ['f_none', 'f_masked', 'f_sensitive', 'f_read', 'f_write'] as const;
type Key = (typeof KEYS)[number];
const SHOWN: readonly Key[] = ['f_read', 'f_write'];
const WRITABLE: readonly Key[] = ['f_sensitive', 'f_write'];
const KNOWN: readonly Key[] = KEYS.filter((key) => key !== 'f_none');
const secretOf = (key: Key) => `secretof${key.replace('_', '')}`;

const api = new TestApi();
let owner: TestPerson;
let probe: Probe;

beforeAll(async () => {
  await api.start();
  const created = await api.createOrganization();
  const { organizationId } = created;
  owner = created.owner;
  const person = await api.createMember(organizationId, 'admin');
  for (const key of KEYS) {
    const access = { f_none: 'none', f_masked: 'masked', f_read: 'read' }[key as string] as
      | 'none'
      | undefined;
    const roles = { admin: access ?? 'write', manager: 'none', staff: 'none', viewer: 'none' };
    await owner.api.createCustomField({
      params: { organizationId },
      body: {
        key,
        type: 'text',
        label: { fr: key, en: '' },
        sensitive: key === 'f_sensitive',
        roles: roles as never,
      },
    });
  }
  // Shown to everyone, and about what nobody else may know.
  await owner.api.createCustomField({
    params: { organizationId },
    body: {
      key: 'f_open',
      type: 'text',
      label: { fr: 'ouvert', en: '' },
      visibleWhen: { field: 'custom.f_none', operator: 'equals', value: secretOf('f_none') },
      requiredWhen: {
        field: 'custom.f_masked',
        operator: 'equals',
        value: `not${secretOf('f_masked')}`,
      },
    },
  });
  await runTasks(api);
  const custom = Object.fromEntries(KEYS.map((key) => [key, secretOf(key)]));
  const email = 'who@salon.test';
  const client = await owner.api.createClient({
    params: { organizationId },
    body: { firstName: 'Léa', lastName: 'Roy', email },
  });
  const at = { organizationId, clientId: client.id };
  await owner.api.updateClient({ params: at, ifMatch: 1, body: { custom } });
  const history = await owner.api.listClientHistory({ params: at });
  const other = await owner.api.createClient({
    params: { organizationId },
    body: { lastName: 'B' },
  });
  const bulkEditIds: Record<string, string> = {};
  const jobIds: Record<string, string> = {};
  for (const key of KEYS) {
    const bulkEdit = await owner.api.createBulkEdit({
      params: { organizationId },
      body: {
        action: { type: 'setField', field: key, value: secretOf(key) },
        selection: { type: 'ids', ids: [other.id] },
      },
    });
    bulkEditIds[key] = bulkEdit.id;
    const job = await owner.api.createTypeChange({
      params: { organizationId, fieldKey: key },
      body: { type: 'number', dryRun: true },
    });
    jobIds[key] = job.id;
  }
  await runTasks(api);
  const entryId = history.items[0]?.id as string;
  const records = { clientId: client.id, otherId: other.id, email, entryId };
  const segment = await owner.api.createSegment({
    params: { organizationId },
    body: { kind: 'static', name: 'Chosen' },
  });
  await owner.api.pinSegmentClients({
    params: { organizationId, segmentId: segment.id },
    body: { selection: { type: 'ids', ids: [client.id] }, pin: 'in' },
  });
  await runTasks(api);
  const ids = { bulkEditIds, jobIds, segmentId: segment.id };
  probe = { person, organizationId, ...records, ...ids };
}, 60_000);
afterAll(() => api.stop());

const rows = Object.entries<Row>(FIELD_ACCESS_MATRIX);
const withPart = <Part extends keyof Row>(part: Part) =>
  rows.flatMap(([name, row]) => (row[part] ? [[name, row[part]] as const] : []));
const times = <Part>(parts: readonly (readonly [string, Part])[]) =>
  parts.flatMap(([name, part]) => KEYS.map((key) => [name, key, part] as const));

/** What is stored now, past every gate. */
async function stored(clientId: string): Promise<Record<string, unknown>> {
  const record = await api.container.clients.clientModel.find(probe.organizationId, clientId);
  return record?.data.custom ?? {};
}

describe('every endpoint', () => {
  it('has a row that says something', () => {
    for (const [, row] of rows) expect(Object.keys(row).length).toBeGreaterThan(0);
  });
});

describe('what is answered', () => {
  it('shows what may be read, and that a masked field holds something', async () => {
    const { organizationId, clientId } = probe;
    const client = await probe.person.api.getClient({ params: { organizationId, clientId } });
    const shown = Object.fromEntries(SHOWN.map((key) => [key, secretOf(key)]));
    expect(client.custom).toEqual({ ...shown, f_open: null });
    expect(client.maskedFields.toSorted()).toEqual(['f_masked', 'f_sensitive']);
  });

  it.each(times(withPart('shows')))(
    'by %s of %s shows no hidden value',
    async (name, key, shows) => {
      const text = wholeText(await shows(probe, key));
      for (const other of KEYS) {
        if (SHOWN.includes(other)) continue;
        expect(text, `${name} betrays ${other}`).not.toContain(secretOf(other));
      }
      // Who manages fields knows them all; to everyone else a hidden one does not exist.
      if (name !== 'getCustomFieldUsage') expect(text).not.toContain('f_none');
    },
  );

  it('tells of a hidden change neither its values nor that it was', async () => {
    const { organizationId, clientId } = probe;
    const { items } = await probe.person.api.listClientHistory({
      params: { organizationId, clientId },
    });
    const entry = items.find(({ id }) => id === probe.entryId);
    expect(entry?.changes.map(({ field, masked }) => [field, masked ?? false]).sort()).toEqual([
      ['custom.f_masked', true],
      ['custom.f_read', false],
      ['custom.f_sensitive', true],
      ['custom.f_write', false],
    ]);
  });

  it('pages through the history as if hidden changes were not there', async () => {
    const { organizationId, clientId } = probe;
    const params = { organizationId, clientId };
    const { version } = await owner.api.getClient({ params });
    let ifMatch = version;
    for (const value of ['one', 'two', secretOf('f_none')]) {
      const body = { custom: { f_none: value } };
      ({ version: ifMatch } = await owner.api.updateClient({ params, ifMatch, body }));
    }
    const whole = await probe.person.api.listClientHistory({ params, query: { limit: 100 } });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await probe.person.api.listClientHistory({
        params,
        query: { limit: 1, cursor },
      });
      expect(page.items).toHaveLength(1);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(ids).toEqual(whole.items.map(({ id }) => id));
  });

  it('says nothing in the activity that browsers listen to', async () => {
    const path = `organizations/${probe.organizationId}/activity`;
    const snapshot = await api.surroundings.firestore.collection(path).get();
    const text = JSON.stringify(snapshot.docs.map((one) => one.data()));
    expect(snapshot.size).toBeGreaterThan(5);
    expect(text).not.toMatch(/secretof|f_/);
  });
});

describe('what is asked', () => {
  // Hundreds of questions queue as much work, of which nothing is asked here.
  afterAll(() => {
    api.surroundings.tasks.tasks.length = 0;
  });

  const operators = operatorsFor({ type: 'text' });
  const operandFor = (operator: (typeof operators)[number], key: Key) => {
    const kind = OPERAND_KIND[operator];
    if (kind === 'none') return {};
    return { value: kind === 'many' ? [secretOf(key)] : secretOf(key) };
  };

  it.each(times(withPart('asks')))(
    'of %s about %s tells no more than is shown',
    async (_, key, asks) => {
      for (const operator of operators) {
        const condition: Condition = {
          field: `custom.${key}`,
          operator,
          ...operandFor(operator, key),
        };
        const about = OPERAND_KIND[operator] === 'none' ? KNOWN : SHOWN;
        if (about.includes(key)) {
          await asks(probe, condition);
        } else {
          const { code, details } = await problemOf(asks(probe, condition));
          expect(code).toBe('request.invalid');
          const expected =
            key === 'f_none' ? 'condition.field_unknown' : 'condition.operator_unsuited';
          expect(details.errors?.[0]?.code, operator).toBe(expected);
        }
      }
    },
  );

  it.each(times(withPart('asks')))(
    'of %s about %s says the same of a field that is not there',
    async (_, key, asks) => {
      if (key !== 'f_none') return;
      const ask = (field: string) => problemOf(asks(probe, { field, operator: 'isEmpty' }));
      const hidden = await ask('custom.f_none');
      const absent = await ask('custom.never_was');
      expect(hidden.details).toEqual(absent.details);
    },
  );

  it.each(times(withPart('sorts')))(
    'of %s: the order by %s only where it is shown',
    async (_, key, sorts) => {
      if (SHOWN.includes(key)) await sorts(probe, `custom.${key}`);
      else expect((await problemOf(sorts(probe, `custom.${key}`))).code).toBe('request.invalid');
    },
  );
});

describe('what is written', () => {
  it.each(times(withPart('writes')))(
    'by %s to %s is refused unless it may be',
    async (_, key, writes) => {
      const before = await stored(probe.otherId);
      if (WRITABLE.includes(key)) {
        await writes(probe, key, secretOf(key));
        return;
      }
      const { code, details } = await problemOf(writes(probe, key, 'overwritten'));
      await runTasks(api);
      expect(code).toBe('request.invalid');
      const expected = key === 'f_none' ? 'field.unknown' : 'custom_field.read_only';
      expect(details.errors?.map((error) => error.code)).toContain(expected);
      expect(await stored(probe.otherId)).toEqual(before);
    },
  );

  it('by restoring an entry puts back only what may be written', async () => {
    const { organizationId, clientId, entryId } = probe;
    const { version } = await owner.api.getClient({ params: { organizationId, clientId } });
    const changed = Object.fromEntries(KEYS.map((key) => [key, `${secretOf(key)}later`]));
    const params = { organizationId, clientId };
    await owner.api.updateClient({ params, ifMatch: version, body: { custom: changed } });
    await probe.person.api.restoreClientHistoryEntry({ params: { ...params, entryId } });
    const after = await stored(clientId);
    for (const key of KEYS) {
      expect(after[key]).toBe(WRITABLE.includes(key) ? null : `${secretOf(key)}later`);
    }
    const current = await owner.api.getClient({ params });
    const custom = Object.fromEntries(KEYS.map((key) => [key, secretOf(key)]));
    await owner.api.updateClient({ params, ifMatch: current.version, body: { custom } });
  });

  it.each(times(withPart('moves')))(
    'by %s of %s changes nothing unless it may',
    async (_, key, moves) => {
      if (WRITABLE.includes(key)) return;
      const before = [await stored(probe.clientId), await stored(probe.otherId)];
      const { status } = await problemOf(moves(probe, key));
      await runTasks(api);
      expect([403, 404]).toContain(status);
      expect([await stored(probe.clientId), await stored(probe.otherId)]).toEqual(before);
    },
  );
});

describe('a sensitive value', () => {
  it('is shown to who asks and may read it, and each asking is noted', async () => {
    const { organizationId, clientId, person } = probe;
    const params = { organizationId, clientId };
    const answer = await person.api.revealClientFields({
      params,
      body: { fields: ['f_sensitive'] },
    });
    expect(answer.custom).toEqual({ f_sensitive: secretOf('f_sensitive') });
    expect(person.lastUsage()).toEqual({ reads: 1, writes: 1, deletes: 0 });
    const { items } = await owner.api.listClientHistory({ params });
    expect(items[0]).toMatchObject({
      action: 'revealed',
      by: { id: person.id },
      changes: [{ field: 'custom.f_sensitive', before: null, after: null }],
    });
  });

  it.each(['f_none', 'f_masked', 'f_read', 'never_was'])('%s cannot be asked for', async (key) => {
    const { organizationId, clientId, person } = probe;
    const reveal = person.api.revealClientFields({
      params: { organizationId, clientId },
      body: { fields: ['f_sensitive', key] },
    });
    expect((await problemOf(reveal)).code).toBe('request.invalid');
  });
});

/** Everything in an answer or a refusal, as text. */
function wholeText(answer: unknown): string {
  return JSON.stringify(answer, (_, value: unknown) =>
    value instanceof Error ? { ...value } : value,
  );
}
