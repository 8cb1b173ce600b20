import type { Stored } from '../../platform/base-model.ts';
import type { AuditEntryModel } from '../../platform/change-log.ts';
import type { ClientDataParticipant } from '../../platform/client-data-participant.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { AttachmentService } from './attachments/attachment.service.ts';
import type { InteractionModel } from './entries/interaction.model.ts';
import type { AppointmentModel } from './sources/appointment.model.ts';
import type { PurchaseModel } from './sources/purchase.model.ts';

const PAGE = 300;

interface Dependencies {
  database: Database;
  interactions: InteractionModel;
  appointments: AppointmentModel;
  purchases: PurchaseModel;
  attachmentService: AttachmentService;
  auditEntries: AuditEntryModel;
}

/** A collection whose documents carry a client id. */
interface OfClient<Data> {
  findOfClient(organizationId: string, clientId: string, limit: number): Promise<Stored<Data>[]>;
  stageDelete(commit: Commit, organizationId: string, stored: Stored<Data>): void;
}

/**
 * Exports and erases the timeline of a client with the appointments, purchases and messages behind
 * it.
 */
export class InteractionParticipant implements ClientDataParticipant {
  readonly capability = 'interactions';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async exportClientData(organizationId: string, clientId: string): Promise<unknown> {
    const entries: unknown[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await this.#of.interactions.pageOfClient(organizationId, clientId, after);
      for (const { id, data } of page) {
        const { type, at, channel, direction, title, body, attachments } = data;
        const { appointment, purchase, message, changes } = data;
        const content = { type, at, channel, direction, title, body };
        entries.push({ id, ...content, appointment, purchase, message, attachments, changes });
      }
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return entries;
    }
  }

  /**
   * Erases the sources first: a late trigger then finds no source from which to write an entry
   * again.
   */
  async eraseClientData(organizationId: string, clientId: string): Promise<void> {
    const { appointments, purchases, auditEntries, interactions } = this.#of;
    await this.#eraseAll(organizationId, clientId, appointments);
    await this.#eraseAll(organizationId, clientId, purchases);
    await this.#of.attachmentService.deleteOfClient(organizationId, clientId);
    for (;;) {
      const page = await interactions.pageOfClient(organizationId, clientId, null);
      const commit = this.#of.database.newCommit();
      for (const entry of page) interactions.stageRemove(commit, organizationId, entry.id);
      await commit.run();
      if (page.length < PAGE) break;
    }
    await this.#eraseAll(organizationId, clientId, auditEntries);
  }

  async #eraseAll<Data>(
    organizationId: string,
    clientId: string,
    collection: OfClient<Data>,
  ): Promise<void> {
    for (;;) {
      const records = await collection.findOfClient(organizationId, clientId, PAGE);
      const commit = this.#of.database.newCommit();
      for (const record of records) collection.stageDelete(commit, organizationId, record);
      await commit.run();
      if (records.length < PAGE) return;
    }
  }
}
