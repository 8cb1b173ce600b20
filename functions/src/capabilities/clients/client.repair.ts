import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../../platform/base-model.ts';
import { StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import { log } from '../../platform/logger.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientRecord } from './client.record.ts';

/**
 * The net under writes that did not pass the API: recomputes what is derived and writes it only
 * where it differs. Running it twice, late or out of order changes nothing: a client written
 * since is left to the event of that write.
 */
export class ClientRepair {
  readonly #database: Database;
  readonly #clients: ClientModel;

  constructor(database: Database, clients: ClientModel) {
    this.#database = database;
    this.#clients = clients;
  }

  /** @returns whether anything had to be written. */
  async repair(organizationId: string, stored: Stored<ClientRecord>): Promise<boolean> {
    const record = this.#clients.complete(organizationId, stored.data);
    if (isDeepStrictEqual(record, stored.data)) return false;
    log('WARNING', 'derived fields repaired', { organizationId, clientId: stored.id });
    const commit = this.#database.newCommit();
    this.#clients.stageUpdate(commit, organizationId, stored, record);
    try {
      await commit.run();
      return true;
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
  }
}
