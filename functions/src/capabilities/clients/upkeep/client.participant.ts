import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type { ClientDataParticipant } from '../../../platform/client-data-participant.ts';
import type { Database } from '../../../platform/database.ts';
import type { FieldJobService } from '../../custom-fields/field-job.service.ts';
import type { ChangeChunkModel } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import { profileOf } from '../record/client-state.ts';
import type { ClientUniqueValueModel } from '../record/client-unique-value.model.ts';

const PAGE = 300;

interface Dependencies {
  database: Database;
  clients: ClientModel;
  auditEntries: AuditEntryModel;
  chunks: ChangeChunkModel;
  uniqueValues: ClientUniqueValueModel;
  fieldJobs: FieldJobService;
}

/** Exports and erases the client's own record and the values in its history. */
export class ClientRecordParticipant implements ClientDataParticipant {
  readonly capability = 'clients';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async exportClientData(organizationId: string, clientId: string): Promise<unknown> {
    const client = await this.#of.clients.find(organizationId, clientId);
    if (!client) return null;
    const { number, lifecycle, consents, createdAt, updatedAt } = client.data;
    const profile = profileOf(client.data);
    return { id: clientId, number, lifecycle, ...profile, consents, createdAt, updatedAt };
  }

  /**
   * Removes the client's history, also from chunks of bulk edits. The purge deletes the record
   * itself.
   */
  async eraseClientData(organizationId: string, clientId: string): Promise<void> {
    const client = await this.#of.clients.find(organizationId, clientId);
    await this.#of.uniqueValues.releaseAll(organizationId, clientId);
    await this.#of.fieldJobs.forgetClient(organizationId, clientId);
    for (const reference of client?.data.changeChunks ?? []) {
      await this.#of.chunks.forgetClient(organizationId, reference, clientId);
    }
    for (;;) {
      const entries = await this.#of.auditEntries.pageOfEntity(organizationId, clientId, {
        after: null,
        limit: PAGE,
      });
      const commit = this.#of.database.newCommit();
      for (const entry of entries) {
        this.#of.auditEntries.stageDelete(commit, organizationId, entry);
      }
      await commit.run();
      if (entries.length < PAGE) return;
    }
  }
}
