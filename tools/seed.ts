/** Fills empty emulators with the demo organisations. The stack runs it as a separate process. */
import { DEMO_ORGANIZATIONS, DEMO_SEED } from '@clientele/testkit/demo';
import { seedClients } from './seed/seed-clients.ts';
import { toolContainer } from './seed/seed-container.ts';
import { seedFields } from './seed/seed-fields.ts';
import { seedOrganization } from './seed/seed-organization.ts';
import { seedSegments } from './seed/seed-segments.ts';

if (!process.env.FIRESTORE_EMULATOR_HOST || !process.env.FIREBASE_AUTH_EMULATOR_HOST) {
  throw new Error('demo data is for emulators only: FIRESTORE_EMULATOR_HOST is not set');
}

const tools = toolContainer();
const now = new Date();
/** 3: one client in three has a history, where the stories need a demo that is quick to query. */
const historyOfEvery = Number(process.env.CLIENTELE_DEMO_HISTORY_OF_EVERY ?? 1);

for (const organization of DEMO_ORGANIZATIONS) {
  const { id, members, clientCount, pack, sector } = organization;
  await seedOrganization(tools, organization, new Date(now.getTime() - 1_100 * 86_400_000));
  const [owner] = members;
  if (pack && owner) await seedFields(tools, id, pack, owner);
  if (owner) {
    const by = { id: owner.id, name: owner.displayName };
    await seedSegments(tools.container, id, { by, now });
  }
  const staff = members
    .filter(({ role }) => role !== 'viewer')
    .map((member) => ({ id: member.id, name: member.displayName }));
  const demo = {
    organizationId: id,
    count: clientCount,
    seed: DEMO_SEED,
    pack,
    sector,
    historyOfEvery,
  };
  await seedClients(tools, { ...demo, now, staff });
  console.log(`${organization.name}: ${clientCount} clients`);
}
process.exit(0);
