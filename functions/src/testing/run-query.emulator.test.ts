import { randomUUID } from 'node:crypto';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planClientCount } from '../capabilities/clients/finding/client-count.ts';
import { planCriteria, readStored } from '../capabilities/clients/finding/client-criteria.ts';
import { sortOf } from '../capabilities/clients/record/client-indexes.ts';
import { Database } from '../platform/database.ts';
import type { QueryFilter, QuerySpec } from '../platform/query-spec.ts';
import { conditionTrees } from './condition-trees.ts';
import { KeptOrganization } from './kept-organization.ts';
import { type KeptDocument, runQuery } from './run-query.ts';
import { testFirestore } from './test-firestore.ts';

/** The array that pure tests ask instead of Firestore answers as Firestore's emulator does. */
const database = new Database(testFirestore());
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

// The product never asks these queries: their shapes are not for the index lint.
beforeAll(() => vi.stubEnv('CLIENTELE_QUERY_SHAPES', undefined));
afterAll(() => vi.unstubAllEnvs());

async function write(documents: readonly KeptDocument[]) {
  const collection = database.collection(`organizations/${randomUUID()}/keptDocuments`);
  const writer = database.firestore.bulkWriter({ throttling: false });
  for (const { id, data } of documents) void writer.create(collection.doc(id), data);
  await writer.close();
  return collection;
}

/** Unsorted unless the query sorts: without an order Firestore may answer as its index comes. */
async function expectSame(
  collection: Awaited<ReturnType<typeof write>>,
  documents: readonly KeptDocument[],
  spec: QuerySpec,
): Promise<void> {
  const here = ids(runQuery(documents, spec));
  const there = ids(await database.query(collection, spec));
  const told = JSON.stringify(spec);
  if (spec.orderBy) expect(here, told).toEqual(there);
  else expect(here.toSorted(), told).toEqual(there.toSorted());
}

describe('queries that the planner plans', () => {
  const kept = new KeptOrganization('query', 120);
  const { clients, gate, moment, segments } = kept;
  let collection: Awaited<ReturnType<typeof write>>;
  beforeAll(async () => {
    collection = await write(clients);
  });

  it('are answered alike: counts, pages in order, and what follows a page', async () => {
    const { fields } = segments;
    const context = { gate, fields, ...moment };
    const records = clients.map(({ data }) => data);
    const lifecycle = 'active';
    await fc.assert(
      fc.asyncProperty(
        conditionTrees(records, [...fields.values()]),
        fc.constantFrom('name', '-birthDate', '-custom.points', 'custom.word', '-city' as const),
        async (filter, sort) => {
          const order = { ...sortOf(sort, lifecycle) };
          const { sorted, matches } = planCriteria({ lifecycle, filter }, context, order);
          const orderBy = [{ field: order.path, direction: order.direction }];
          const page = { ...sorted.spec, orderBy, limit: 15 };
          const last = runQuery(clients, page).at(-1);
          const startAfter = last && [readStored(last.data, order.path), last.id];
          const terms = planClientCount(filter, lifecycle, context) ?? [];
          const specs: QuerySpec[] = [
            ...terms.map(({ spec }) => spec),
            page,
            ...(startAfter ? [{ ...page, startAfter }] : []),
            ...(matches ? [matches.spec] : []),
          ];
          await Promise.all(specs.map((spec) => expectSame(collection, clients, spec)));
        },
      ),
      randomRuns(150),
    );
  }, 120_000);
});

describe('queries of any values', () => {
  const moments = [new Date(0), new Date('2026-03-29T01:30:00Z')];
  // A letter beyond the first 65,536 sorts after all others by bytes, before some by code units.
  const texts = ['', 'a', 'B', 'é', 'zz', '\uffee', '\u{1f600}', '\u{10ffff}'];
  const scalars = [null, false, true, -1, 0, 1.5, 10, ...moments, ...texts];
  const documents = scalars.flatMap((value, at) => [
    { id: `a${at}`, data: { value, other: at % 3, items: scalars.slice(at % 4, at) } },
    { id: `b${at}`, data: at % 2 === 0 ? { value } : { other: null, items: null } },
  ]);
  let collection: Awaited<ReturnType<typeof write>>;
  beforeAll(async () => {
    collection = await write(documents);
  });

  const value = fc.constantFrom(...scalars);
  // No plan looks for `null` but by equality, and there the emulator has ways of its own.
  const something = value.filter((one) => one !== null);
  const several = fc.uniqueArray(something, { minLength: 1, maxLength: 4 });
  const filters: fc.Arbitrary<QueryFilter> = fc.oneof(
    fc.record({ field: fc.constantFrom('value', 'other'), operator: fc.constant('=='), value }),
    fc.record({ field: fc.constant('value'), operator: fc.constant('in'), value: several }),
    fc.record({
      field: fc.constant('items'),
      operator: fc.constant('array-contains'),
      value: something,
    }),
    fc.record({
      field: fc.constant('items'),
      operator: fc.constant('array-contains-any'),
      value: several,
    }),
    fc.record({
      field: fc.constant('value'),
      operator: fc.constantFrom('<', '<=', '>', '>='),
      value: something,
    }),
  ) as fc.Arbitrary<QueryFilter>;

  const kindOf = ({ field, operator }: QueryFilter) => (field === 'items' ? field : operator);

  it('are answered alike, by type and by bytes, with what is missing and what is null', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(filters, { maxLength: 2, selector: kindOf }),
        fc.constantFrom('asc' as const, 'desc' as const),
        fc.option(fc.nat({ max: documents.length - 1 }), { nil: undefined }),
        async (where, direction, after) => {
          const spec: QuerySpec = { where, orderBy: [{ field: 'value', direction }] };
          const place = after === undefined ? undefined : runQuery(documents, spec)[after];
          const startAfter = place && [(place.data as { value: unknown }).value, place.id];
          const paged = startAfter ? { ...spec, startAfter, limit: 7 } : spec;
          await expectSame(collection, documents, paged);
          await expectSame(collection, documents, { where });
        },
      ),
      randomRuns(150),
    );
  }, 60_000);

  it('are refused alike', async () => {
    const array = (operator: 'array-contains' | 'array-contains-any', of: unknown) => ({
      field: 'items',
      operator,
      value: of,
    });
    const refused: QueryFilter[][] = [
      [array('array-contains', 'a'), array('array-contains', 'B')],
      [array('array-contains', 'a'), array('array-contains-any', ['B', 'a'])],
      [{ field: 'value', operator: 'in', value: Array.from({ length: 31 }, (_, at) => at) }],
    ];
    await Promise.all(
      refused.map(async (where) => {
        expect(() => runQuery(documents, { where })).toThrow('Firestore refuses');
        await expect(database.count(collection, { where })).rejects.toThrow();
      }),
    );
  });
});
