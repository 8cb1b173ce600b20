import { generateClients } from '@clientele/testkit/clients/generate-clients';
import type { Firestore } from '@google-cloud/firestore';
import { runTasks } from '../../functions/src/testing/run-tasks.ts';
import { TestApi } from '../../functions/src/testing/test-api.ts';
import { writeHistory } from '../../functions/src/testing/write-history.ts';
import { seedClients } from '../seed/seed-clients.ts';
import { capture, replay } from './captured-calls.ts';
import { type Comparison, compare } from './measure.ts';

/** Fewer calls than a person may make in a minute: the rate limits stay on. */
const SAMPLES = 40;

/** Measures list, search, create and update of clients through the API and through the bare SDK. */
export async function benchmarkClients(count: number): Promise<Comparison[]> {
  const server = await new TestApi().start();
  const { container, surroundings } = server;
  const { firestore } = surroundings;
  try {
    const { organizationId, owner } = await server.createOrganization('Bench');
    const params = { organizationId };
    const staff = [{ id: owner.id, name: 'Bench' }];
    await owner.api.installFieldPack({ params: { organizationId, packId: 'salon' } });
    await runTasks(server);
    const seed = { organizationId, count, seed: 'bench', now: new Date(), staff };
    await seedClients({ container }, { ...seed, pack: 'salon' });

    const list = () => owner.api.listClients({ params, query: {} });
    const search = () => owner.api.searchClients({ params, query: { q: 'mart', limit: 20 } });
    const byField = { sort: '-custom.next_visit_weeks' as const };
    const listByField = () => owner.api.listClients({ params, query: byField });
    const filter = {
      all: [{ field: 'custom.favourite_drink', operator: 'equals' as const, value: 'nothing' }],
    };
    const countByField = () => owner.api.countClients({ params, query: { filter } });
    const fresh = [...generateClients({ seed: 'fresh', count: 200, today: '2026-01-01' })];
    const query = { allowDuplicate: true };
    const create = (index: number) =>
      owner.api.createClient({ params, query, body: fresh[index] ?? {} });
    const target = await owner.api.createClient({ params, query, body: fresh[199] ?? {} });
    let { version } = target;
    const update = async (index: number) => {
      const body = { source: `Visit ${index}` };
      const call = { params: { organizationId, clientId: target.id }, ifMatch: version, body };
      version = (await owner.api.updateClient({ ...call, query: {} })).version;
    };

    const story = { length: 1_000, until: '2026-01-01T10:00:00Z' };
    await writeHistory(server, organizationId, target.id, story);
    const timeline = () =>
      owner.api.listClientInteractions({
        params: { organizationId, clientId: target.id },
        query: { limit: 50 },
      });

    // Verifying the caller's token is part of the bare calls too; with the emulator it goes over
    // the network.
    const verify = () => surroundings.auth.verifyIdToken(owner.token);
    // The time of the local HTTP hop alone, which the API has and the bare SDK does not.
    const hop = await compare(
      'health (HTTP hop only)',
      SAMPLES,
      () => server.fetch('/health').then((response) => response.text()),
      async () => {},
    );
    const results: Comparison[] = [hop];
    for (const [name, call] of [
      ['list', list],
      ['search', search],
      ['list in the order of a custom field', listByField],
      ['count by a custom field', countByField],
      ['timeline page of 50 out of 1,000', timeline],
    ] as const) {
      await call();
      const calls = await capture(container.database, call);
      results.push(
        await compare(name, SAMPLES, call, async () => {
          await verify();
          await replay(firestore, calls);
        }),
      );
    }
    for (const [name, call] of [
      ['create', create],
      ['update', update],
    ] as const) {
      await call(190);
      const calls = await capture(container.database, () => call(191));
      const write = await sameWrites(firestore, organizationId);
      results.push(
        await compare(name, SAMPLES, call, async () => {
          await verify();
          await replay(firestore, calls);
          await write();
        }),
      );
    }
    return results;
  } finally {
    await server.stop();
  }
}

/** A commit like the API's: a client, an audit entry and an activity entry of the same sizes. */
async function sameWrites(firestore: Firestore, organizationId: string) {
  const organization = firestore.doc(`organizations/${organizationId}`);
  const samples = await Promise.all(
    ['clients', 'auditEntries', 'activity'].map(async (name) => {
      const collection = organization.collection(name);
      const { docs } = await collection.limit(1).get();
      // Written to other collections, so that the API's lists do not grow.
      return { target: organization.collection(`bench-${name}`), data: docs[0]?.data() ?? {} };
    }),
  );
  return async () => {
    const batch = firestore.batch();
    for (const { target, data } of samples) batch.create(target.doc(), data);
    await batch.commit();
  };
}
