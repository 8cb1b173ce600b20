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

/** The statistics on a client's record, for who counts them. */
export class ClientStatsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async find(organizationId: string, clientId: string): Promise<Stored<ClientRecord> | null> {
    return this.#of.clients.find(organizationId, clientId);
  }

  /**
   * Writes them over the client as it was read, with all that is derived from it. The version stays:
   * nobody edited anything. @returns false when someone was faster; nothing is written then.
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

  /** An id as clients have them, to begin somewhere among them. */
  randomId(organizationId: string): string {
    return this.#of.clients.newId(organizationId);
  }

  /** Ids of every client, page by page. */
  async pageOfIds(organizationId: string, after: string | null, limit: number): Promise<string[]> {
    return this.#of.clients.pageOfIds(organizationId, after, limit);
  }
}
