import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import type { Sector } from '@clientele/contracts/organizations/organization';
import { EMPTY_PROFILE, profileChanges } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { generateClients } from '@clientele/testkit/clients/generate-clients';
import { generateConsents } from '@clientele/testkit/clients/generate-consents';
import { generateCustomValues } from '@clientele/testkit/custom-fields/generate-values';
import { generateNextAction } from '@clientele/testkit/interactions/next-action';
import { Random } from '@clientele/testkit/random';
import type { ClientState } from '../../functions/src/capabilities/clients/record/client.record.ts';
import { newClientState } from '../../functions/src/capabilities/clients/record/client-state.ts';
import type { Container } from '../../functions/src/container.ts';
import { AuditEntryModel } from '../../functions/src/platform/change-log.ts';
import { runInContext } from '../../functions/src/platform/request-context.ts';
import { type ClientHistory, clientHistory, type StaffMember } from './client-history.ts';
import type { ToolContainer } from './seed-container.ts';
import { seedInteractions } from './seed-interactions.ts';
import { seedSegmentHistory, withMemberships } from './seed-segments.ts';

export type SeedClients = {
  organizationId: string;
  count: number;
  seed: string;
  now: Date;
  /** The members who may have created the clients, and to whom these may be assigned. */
  staff: StaffMember[];
  /** The installed sector pack, whose fields are filled in; null for none. */
  pack: PackId | null;
  /**
   * The sector that the clients' histories are generated for; without it the clients have no
   * history.
   */
  sector?: Sector;
  /** 3 for the history of one client in three; of every client unless it is said. */
  historyOfEvery?: number;
};

type Seeded = { id: string; index: number; state: ClientState };

const AUDIT_ENTRIES_A_COMMIT = 250;
const DAY_MS = 86_400_000;

/**
 * Creates plausible clients, spread over the last three years, with everything that happened since.
 */
export async function seedClients(
  tools: Pick<ToolContainer, 'container'>,
  options: SeedClients,
): Promise<void> {
  const { container } = tools;
  const { organizationId, count } = options;
  const seeded = await states(tools, options);
  const histories = await historiesOf(container, seeded, options);
  const counted = seeded.map((client, at) => withStats(client, histories[at]));
  const clients = await withMemberships(container, organizationId, counted, options);
  await Promise.all([
    container.clients.clientModel.createMany(organizationId, clients),
    seedInteractions(
      container,
      organizationId,
      histories.filter((history) => history !== undefined),
    ),
    writeHistory(tools, organizationId, clients),
    container.clients.clientValues.reserveMany(organizationId, clients),
    seedSegmentHistory(container, organizationId, clients, options.now),
  ]);
  const tags = [...new Set(clients.flatMap(({ state }) => state.tags))];
  const commit = container.database.newCommit();
  await container.clients.clientTags.stageNewTags(commit, organizationId, tags);
  await commit.run();
  const stored = await container.clients.clientModel.count(organizationId, {});
  if (stored !== count) throw new Error(`${stored} of ${count} clients were written`);
}

async function historiesOf(
  { organizations }: Pick<Container, 'organizations'>,
  clients: readonly Seeded[],
  { organizationId, seed, sector, now, staff, historyOfEvery = 1 }: SeedClients,
): Promise<(ClientHistory | undefined)[]> {
  if (!sector) return [];
  const { timeZone } = await organizations.organizations.settingsOf(organizationId);
  const context = { seed: `${seed}-${organizationId}`, sector, now, staff, timeZone };
  return clients.map((client) =>
    client.index % historyOfEvery === 0 ? clientHistory(client, context) : undefined,
  );
}

function withStats(client: Seeded, history: ClientHistory | undefined): Seeded {
  return history ? { ...client, state: { ...client.state, stats: history.stats } } : client;
}

async function states(
  { container }: Pick<ToolContainer, 'container'>,
  options: SeedClients,
): Promise<Seeded[]> {
  const { organizationId, count, seed, now, staff, pack, sector } = options;
  const random = new Random(seed, organizationId, 'creation');
  const first = await container.clients.clientNumbers.take(organizationId, count);
  const today = now.toISOString().slice(0, 10);
  const ages = Array.from({ length: count }, () => random.next() * 1095).sort((a, b) => b - a);
  const memberIds = staff.map(({ id }) => id);
  const profiles = generateClients({ seed: `${seed}-${organizationId}`, count, today });
  return Array.from(profiles, (profile, index) => {
    const at = new Date(now.getTime() - (ages[index] ?? 0) * DAY_MS);
    const by = random.pick(staff);
    const assignedTo = random.chance(0.4) ? random.pick(staff).id : null;
    const number = formatClientNumber(first + index);
    const custom = pack ? generateCustomValues(pack, organizationId, index, today) : {};
    const due = sector && generateNextAction({ seed, clientIndex: index, today, memberIds });
    const state = newClientState({ ...profile, ...due, assignedTo, custom }, number, { by, at });
    const consents = generateConsents(`${seed}-${organizationId}`, index);
    return { id: `${organizationId}-${first + index}`, index, state: { ...state, consents } };
  });
}

async function writeHistory(
  { container }: Pick<ToolContainer, 'container'>,
  organizationId: string,
  clients: Seeded[],
): Promise<void> {
  const auditEntries = new AuditEntryModel(container.database);
  // Every audit entry names the request it came from, so seeding runs in a request's context.
  await runInContext('seed', async () => {
    for (let at = 0; at < clients.length; at += AUDIT_ENTRIES_A_COMMIT) {
      const commit = container.database.newCommit();
      for (const { id, state } of clients.slice(at, at + AUDIT_ENTRIES_A_COMMIT)) {
        auditEntries.stage(commit, organizationId, {
          entity: 'client',
          entityId: id,
          action: 'created',
          source: 'app',
          at: state.createdAt,
          by: state.createdBy,
          changes: profileChanges(EMPTY_PROFILE, state),
        });
      }
      await commit.run();
    }
  });
}
