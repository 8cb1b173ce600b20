import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { compileTree } from '@clientele/domain/conditions/compile';
import { fieldValues } from '@clientele/domain/conditions/field-values';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { believableClients } from '../../testing/believable-clients.ts';
import { conditionTrees } from '../../testing/condition-trees.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { SegmentBench } from '../../testing/segments.ts';
import { TestApi } from '../../testing/test-api.ts';
import { planClientCount } from '../clients/finding/client-count.ts';
import { readClientField } from '../clients/finding/client-criteria.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type { FieldGate } from '../custom-fields/field-gate.ts';

/**
 * As `segment-parity.test.ts`, with Firestore's own counts: some trees, since each takes a while
 * here, of an organisation that was set up through the API.
 */
const TREES = 100;
const CLIENTS = 150;
const api = new TestApi();
let bench: SegmentBench;
let active: ClientRecord[];
let fields: ReadonlyMap<string, FieldDescription>;
let gate: FieldGate;
let moment: { today: string; timeZone: string };

beforeAll(async () => {
  await api.start();
  bench = await SegmentBench.create(api);
  const { organizationId, params } = bench;
  const options = ['s', 'm'].map((key) => ({
    key,
    label: { fr: key, en: '' },
    color: 'gray' as const,
    retired: false,
  }));
  for (const [key, type] of [
    ['word', 'text'],
    ['points', 'number'],
    ['seen', 'date'],
    ['vip', 'boolean'],
    ['size', 'choice'],
    ['likes', 'multiChoice'],
    ['met', 'dateTime'],
  ] as const) {
    const body = { key, type, label: { fr: key, en: '' } };
    const chosen = key === 'size' || key === 'likes' ? { options } : {};
    await bench.person.api.createCustomField({ params, body: { ...body, ...chosen } });
  }
  await runTasks(api);
  const segment = await bench.segment({
    all: [{ field: 'status', operator: 'equals', value: 'active' }],
  });
  const other = await bench.segment({
    any: [{ field: 'tags', operator: 'hasAny', value: ['VIP', 'fidèle'] }],
  });
  moment = await api.container.segments.segmentCatalog.momentOf(organizationId);
  const clients = believableClients('parity', CLIENTS, moment.today).map(({ id, state }, at) => ({
    id,
    state: {
      ...state,
      custom: {
        word: ['Été', 'hiver', null][at % 3] ?? null,
        points: at % 7 === 0 ? null : at % 30,
        seen: at % 3 === 0 ? null : state.createdAt.toISOString().slice(0, 10),
        vip: [true, false, null][at % 3] ?? null,
        size: ['s', 'm', null][at % 3] ?? null,
        likes: at % 2 === 0 ? null : ['s', 'm'].slice(0, (at % 2) + 1),
        met: at % 4 === 0 ? null : state.createdAt.toISOString(),
      },
    },
  }));
  await api.container.clients.clientModel.createMany(organizationId, clients);
  const ids = clients.map(({ id }) => id);
  const stored = await api.container.clients.clientModel.findMany(organizationId, ids);
  active = stored.map(({ data }) => data).filter(({ lifecycle }) => lifecycle === 'active');
  gate = await api.container.customFields.schemas.gateOf({ organizationId, role: 'owner' });
  const set = await api.container.segments.segmentCatalog.setOf(organizationId);
  fields = set.fields;
  expect(fields.get('segments')?.options?.toSorted()).toEqual([segment, other].sort());
}, 120_000);
afterAll(() => api.stop());

function matches(tree: ConditionGroup): number {
  const compiled = compileTree(tree, fields);
  return active.filter((client) =>
    compiled.meets(
      fieldValues((path) => readClientField(client, path), fields, moment.timeZone),
      moment.today,
    ),
  ).length;
}

describe('the planner and the evaluator', () => {
  it(`agree on ${TREES} trees`, async () => {
    const { clientModel } = api.container.clients;
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(conditionTrees(active, [...fields.values()]), async (tree) => {
        const terms = planClientCount(tree, 'active', { gate, fields, ...moment });
        if (terms === null) return;
        planned += 1;
        const counts = await Promise.all(
          terms.map(async ({ coefficient, spec }) => {
            return coefficient * (await clientModel.count(bench.organizationId, spec));
          }),
        );
        const counted = counts.reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(matches(tree));
      }),
      randomRuns(TREES, 2_400),
    );
    // Enough of them that agreeing means something.
    expect(planned).toBeGreaterThan(TREES / 8);
  }, 300_000);
});
