import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import { CLIENT_DATA } from '../../../platform/client-data-participant.ts';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { log } from '../../../platform/logger.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import { purgeClients } from '../work/client.jobs.ts';

const CLIENTS_PER_TASK = 50;
const CLIENTS_PER_SWEEP = 1_000;
const DAY_MILLISECONDS = 86_400_000;
const SYSTEM = { id: null, name: 'Clientèle' };

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  clients: ClientModel;
  organizations: OrganizationService;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
  slots: SlotReader;
}

/**
 * Empties the trash: deletes clients for good that were trashed longer ago than the organisation's
 * retention period.
 */
export class ClientPurgeService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Finds clients that are due in every organisation and enqueues small tasks for them. */
  async sweep(): Promise<number> {
    let due = 0;
    await this.#of.organizations.forEachId(async (organizationId) => {
      due += await this.#sweepOrganization(organizationId);
    });
    if (due > 0) log('INFO', 'clients due for purge', { due });
    return due;
  }

  /**
   * Deletes these clients, if they are still due, with everything that capabilities hold of them.
   * Each is claimed first, so that nobody restores a client that is half erased; an interrupted run
   * is finished by the next.
   */
  async purge(organizationId: string, clientIds: readonly string[]): Promise<void> {
    const limit = await this.#trashedBefore(organizationId);
    for (const client of await this.#of.clients.findMany(organizationId, clientIds)) {
      const { lifecycle, trashedAt, purgingAt } = client.data;
      const due = lifecycle === 'trashed' && trashedAt !== null && trashedAt <= limit;
      if (purgingAt === null && !due) continue;
      if (purgingAt === null && !(await this.#claim(organizationId, client))) continue;
      for (const participant of this.#of.slots.all(CLIENT_DATA)) {
        await participant.eraseClientData(organizationId, client.id);
      }
      await this.#delete(organizationId, client.id);
    }
  }

  /**
   * Marks the client as being purged, after which it cannot be restored. False when it was restored
   * just before.
   */
  async #claim(organizationId: string, client: Stored<ClientRecord>): Promise<boolean> {
    const commit = this.#of.database.newCommit();
    const purgingAt = this.#of.clock.now();
    this.#of.clients.stageUpdate(commit, organizationId, client, { purgingAt });
    try {
      await commit.run();
      return true;
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
  }

  async #delete(organizationId: string, clientId: string): Promise<void> {
    const client = await this.#of.clients.find(organizationId, clientId);
    if (!client) return;
    const at = this.#of.clock.now();
    const commit = this.#of.database.newCommit();
    this.#of.clients.stageDelete(commit, organizationId, client);
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'client',
      entityId: clientId,
      action: 'purged',
      source: 'system',
      at,
      by: SYSTEM,
      changes: [{ field: 'number', before: client.data.number, after: null }],
    });
    this.#of.activities.stage(commit, organizationId, {
      kind: 'client.purged',
      entityId: clientId,
      by: null,
      at,
    });
    await commit.run();
  }

  async #sweepOrganization(organizationId: string): Promise<number> {
    const limit = await this.#trashedBefore(organizationId);
    const ids = await this.#of.clients.findTrashedBefore(organizationId, limit, CLIENTS_PER_SWEEP);
    for (let start = 0; start < ids.length; start += CLIENTS_PER_TASK) {
      const clientIds = ids.slice(start, start + CLIENTS_PER_TASK);
      await this.#of.tasks.enqueue(purgeClients, { organizationId, clientIds });
    }
    return ids.length;
  }

  async #trashedBefore(organizationId: string): Promise<Date> {
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(organizationId);
    return new Date(this.#of.clock.now().getTime() - trashRetentionDays * DAY_MILLISECONDS);
  }
}
