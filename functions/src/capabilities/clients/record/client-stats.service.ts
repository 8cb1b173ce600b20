import type { StoredStats } from '@clientele/domain/interactions/client-statistics';
import type { Stored } from '../../../platform/base-model.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientRecord } from './client.record.ts';

interface Dependencies {
  database: Database;
  clients: ClientModel;
}

/**
 * Reads and writes the statistics on client records, for the interactions capability, which
 * computes them.
 */
export class ClientStatsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async find(organizationId: string, clientId: string): Promise<Stored<ClientRecord> | null> {
    return this.#of.clients.find(organizationId, clientId);
  }

  /**
   * Writes statistics and everything derived from them. The version stays the same, because nobody
   * edited the client.
   * @returns false when the client changed since it was read; nothing is written then.
   */
  async write(
    organizationId: string,
    stored: Stored<ClientRecord>,
    stats: StoredStats,
  ): Promise<boolean> {
    const commit = this.#of.database.newCommit();
    await this.#of.clients.stageState(commit, organizationId, stored, { ...stored.data, stats });
    try {
      await commit.run();
      return true;
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
  }

  /** A random id in the form of client ids, for starting at a random place among them. */
  randomId(organizationId: string): string {
    return this.#of.clients.newId(organizationId);
  }

  /** A page of the ids of all clients, in order. */
  async pageOfIds(organizationId: string, after: string | null, limit: number): Promise<string[]> {
    return this.#of.clients.pageOfIds(organizationId, after, limit);
  }
}
