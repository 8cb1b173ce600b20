import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SearchBench, searchAll, searchCases } from '../../../testing/search-cases.ts';
import { searchCrowd } from '../../../testing/search-crowd.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';

const api = new TestApi();
const crowd = searchCrowd(800);
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  await api.container.clients.clientModel.createMany(organizationId, crowd);
  api.surroundings.clock.stop();
  await searchAll(bench, 'C1');
}, 60_000);
afterAll(() => api.stop());

const bench: SearchBench = {
  crowd,
  page: async (query) => {
    const answer = await owner.api.searchClients({ params: { organizationId }, query });
    return { ...answer, reads: owner.lastUsage().reads };
  },
};

describe('search', () => {
  // Many more, among 5,000 clients, run against an array: client-search.test.ts.
  searchCases(bench, { names: 12, phones: 4 });

  it('finds everyone who shares an e-mail, page after page', async () => {
    const email = 'famille@partage.example';
    for (let index = 0; index < 23; index += 1) {
      await owner.api.createClient({
        params: { organizationId },
        query: { allowDuplicate: true },
        body: { lastName: `Partage ${index}`, email },
      });
    }
    const first = await bench.page({ q: email, limit: 5 });
    expect(first.items).toHaveLength(5);
    const { ids } = await searchAll(bench, email);
    expect(new Set(ids).size).toBe(23);
    expect(ids).toHaveLength(23);
  });

  it.each(['%', '—', '"', '\\', '😀', '@', '+', '0', 'é'.repeat(100), '   ', '\u0000'])(
    'answers %j without fuss',
    async (q) => {
      const { items } = await owner.api.searchClients({ params: { organizationId }, query: { q } });
      expect(Array.isArray(items)).toBe(true);
    },
  );
});
