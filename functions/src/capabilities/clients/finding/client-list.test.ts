import type { ClientSort } from '@clientele/contracts/clients/client-list';
import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { evaluateTree } from '@clientele/domain/conditions/evaluate';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStored } from '../../../platform/compare-stored.ts';
import { conditionTrees } from '../../../testing/condition-trees.ts';
import { KeptOrganization } from '../../../testing/kept-organization.ts';
import { sortOf } from '../record/client-indexes.ts';
import { readClientField } from './client-criteria.ts';

const kept = new KeptOrganization('list', 150);
const { moment, segments } = kept;
const member = { organizationId: 'kept', role: 'owner' as const };
const records = kept.clients.map(({ data }) => ({
  ...data,
  custom: { ...data.custom, home: readClientField(data, 'custom.home') },
}));
const sorts: ClientSort[] = [
  ...(['name', '-birthDate', 'createdAt', 'city', 'number', '-lastVisitAt'] as const),
  ...(['-custom.points', 'custom.word', 'custom.seen', '-custom.vip'] as const),
];
const ids = (clients: readonly { id: string }[]) => clients.map(({ id }) => id);

async function listAll(filter: ConditionGroup, sort: ClientSort, lifecycle: Lifecycle) {
  const found: Awaited<ReturnType<typeof kept.lists.list>>['items'] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { filter, sort, lifecycle, cursor, limit: 40 };
    const page = await kept.lists.list(member, query);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}
type Lifecycle = 'active' | 'archived';

describe('filters of the list', () => {
  it('list in order, once each, and count whom the evaluator says, for any tree', async () => {
    const context = { fields: segments.fields, ...moment };
    const fields = [...segments.fields.values()];
    await fc.assert(
      fc.asyncProperty(
        conditionTrees(records, fields),
        fc.constantFrom(...sorts),
        fc.constantFrom<Lifecycle>('active', 'archived'),
        async (filter, sort, lifecycle) => {
          const expected = kept.clients.filter(
            ({ data }) =>
              data.lifecycle === lifecycle &&
              evaluateTree(filter, (path) => readClientField(data, path), context),
          );
          const found = await listAll(filter, sort, lifecycle);
          expect(ids(found).sort()).toEqual(ids(expected).sort());
          const order = sortOf(sort, lifecycle);
          const values = found.map(({ data }) => order.valueOf(data));
          const ordered = values.toSorted(compareStored);
          expect(values).toEqual(order.direction === 'desc' ? ordered.reverse() : ordered);
          const count = await kept.lists.count(member, { filter, lifecycle });
          expect(count).toEqual({ count: expected.length, exact: true });
        },
      ),
      randomRuns(500, 10_000),
    );
  }, 120_000);
});
