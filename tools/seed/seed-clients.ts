import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import type { Actor } from '@clientele/contracts/primitives';
import { EMPTY_PROFILE, profileChanges } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { generateClients } from '@clientele/testkit/clients/generate-clients';
import { generateCustomValues } from '@clientele/testkit/custom-fields/generate-values';
import { Random } from '@clientele/testkit/random';
import { newClientState } from '../../functions/src/capabilities/clients/client.commands.ts';
import type { ClientState } from '../../functions/src/capabilities/clients/client.record.ts';
import { AuditEntryModel } from '../../functions/src/platform/change-log.ts';
import type { ToolContainer } from './seed-container.ts';

export type SeedClients = {
  organizationId: string;
  count: number;
  seed: string;
  now: Date;
  /** Who may have created the clients, and whom they may be assigned to. */
  staff: Actor[];
  /** The sector pack that is installed, whose fields are filled in. */
  pack: PackId | null;
};

type Seeded = { id: string; state: ClientState };

const AUDIT_ENTRIES_A_COMMIT = 250;
const DAY_MS = 86_400_000;

/** Believable clients with the history of their creation, spread over the last three years. */
export async function seedClients(
  tools: Pick<ToolContainer, 'container'>,
  options: SeedClients,
): Promise<void> {
  const { container } = tools;
  const { organizationId, count } = options;
  const clients = await states(tools, options);
  await Promise.all([
    container.clientModel.createMany(organizationId, clients),
    writeHistory(tools, organizationId, clients),
    container.clientValues.reserveMany(organizationId, clients),
  ]);
  const tags = [...new Set(clients.flatMap(({ state }) => state.tags))];
  const commit = container.database.newCommit();
  await container.clientTags.stageNewTags(commit, organizationId, tags);
  await commit.run();
  const written = await container.clientModel.count(organizationId, {});
  if (written !== count) throw new Error(`${written} of ${count} clients were written`);
}

async function states(
  { container }: Pick<ToolContainer, 'container'>,
  options: SeedClients,
): Promise<Seeded[]> {
  const { organizationId, count, seed, now, staff, pack } = options;
  const random = new Random(seed, organizationId, 'creation');
  const first = await container.clientNumbers.take(organizationId, count);
  const today = now.toISOString().slice(0, 10);
  const ages = Array.from({ length: count }, () => random.next() * 1095).sort((a, b) => b - a);
  const profiles = generateClients({ seed: `${seed}-${organizationId}`, count, today });
  return Array.from(profiles, (profile, index) => {
    const at = new Date(now.getTime() - (ages[index] ?? 0) * DAY_MS);
    const by = random.pick(staff);
    const assignedTo = random.chance(0.4) ? random.pick(staff).id : null;
    const number = formatClientNumber(first + index);
    const custom = pack ? generateCustomValues(pack, organizationId, index, today) : {};
    const state = newClientState({ ...profile, assignedTo, custom }, number, { by, at });
    return { id: `${organizationId}-${first + index}`, state };
  });
}

async function writeHistory(
  { container }: Pick<ToolContainer, 'container'>,
  organizationId: string,
  clients: Seeded[],
): Promise<void> {
  const auditEntries = new AuditEntryModel(container.database);
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
        requestId: 'seed',
      });
    }
    await commit.run();
  }
}
