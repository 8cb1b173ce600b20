import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../../../platform/base-model.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { log } from '../../../platform/logger.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import { CLIENT_DERIVATION } from '../record/client.derivation.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';

/**
 * Repairs clients that were written past the API: recomputes derived fields and writes them where
 * they differ. Running it twice, late or out of order changes nothing; a client that was written
 * since is left to the event of that write.
 */
export class ClientRepair {
  readonly #database: Database;
  readonly #clients: ClientModel;
  readonly #schemas: Pick<FieldSchemaService, 'freshSchemaOf'>;
  readonly #slots: SlotReader;

  constructor(
    database: Database,
    clients: ClientModel,
    schemas: Pick<FieldSchemaService, 'freshSchemaOf'>,
    slots: SlotReader,
  ) {
    this.#database = database;
    this.#clients = clients;
    this.#schemas = schemas;
    this.#slots = slots;
  }

  /** @returns whether anything had to be written. */
  async repair(organizationId: string, stored: Stored<ClientRecord>): Promise<boolean> {
    if (isDeepStrictEqual(await this.#complete(organizationId, stored), stored.data)) return false;
    // The difference may come from outdated caches of fields and segments: read them anew.
    await this.#schemas.freshSchemaOf(organizationId);
    await this.#slots.one(CLIENT_DERIVATION).refresh(organizationId);
    const record = await this.#complete(organizationId, stored);
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

  async #complete(organizationId: string, stored: Stored<ClientRecord>): Promise<ClientRecord> {
    return this.#clients.complete(organizationId, stored.data);
  }
}
