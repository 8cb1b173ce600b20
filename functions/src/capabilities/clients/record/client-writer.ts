import { customPath } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { requestContext } from '../../../platform/request-context.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientRecord, ClientState } from './client.record.ts';
import type { ChangeOrigin, ClientChange } from './client-state.ts';
import type { ClientTagModel } from './client-tag.model.ts';
import type { ClientUniqueValueModel } from './client-unique-value.model.ts';

interface Dependencies {
  database: Database;
  clients: ClientModel;
  tags: ClientTagModel;
  uniqueValues: ClientUniqueValueModel;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

/**
 * Every single change of a client: the record, one audit entry and one activity, in one commit; a
 * unique value taken or released adds its reservation.
 */
export class ClientWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async create(
    organizationId: string,
    state: ClientState,
    origin: ChangeOrigin,
    change: ClientChange,
  ): Promise<Pick<Stored<ClientRecord>, 'id' | 'data'>> {
    const id = this.#of.clients.newId(organizationId);
    const commit = this.#of.database.newCommit();
    const data = await this.#of.clients.stageNew(commit, organizationId, id, state);
    await this.#of.tags.stageNewTags(commit, organizationId, state.tags);
    this.#of.uniqueValues.stageChange(commit, organizationId, id, change.unique);
    this.#stageLog(commit, organizationId, id, origin, change);
    await commit.run();
    return { id, data };
  }

  /** @returns null when someone changed the client since it was read; nothing is written then. */
  async write(
    organizationId: string,
    stored: Stored<ClientRecord>,
    state: ClientState,
    origin: ChangeOrigin,
    change: ClientChange,
  ): Promise<Pick<Stored<ClientRecord>, 'id' | 'data'> | null> {
    const commit = this.#of.database.newCommit();
    const data = await this.#of.clients.stageState(commit, organizationId, stored, state);
    const freshTags = state.tags.filter((tag) => !stored.data.tags.includes(tag));
    await this.#of.tags.stageNewTags(commit, organizationId, freshTags);
    this.#of.uniqueValues.stageChange(commit, organizationId, stored.id, change.unique);
    this.#stageLog(commit, organizationId, stored.id, origin, change);
    try {
      await commit.run();
      return { id: stored.id, data };
    } catch (error) {
      if (error instanceof StaleWriteError) return null;
      throw error;
    }
  }

  /** Notes that somebody learned the values of these fields of a client; nothing else changes. */
  async noteRevealed(
    organizationId: string,
    clientId: string,
    origin: ChangeOrigin,
    keys: readonly string[],
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'client',
      entityId: clientId,
      action: 'revealed',
      // Which fields, not what they said.
      changes: keys.map((key) => ({ field: customPath(key), before: null, after: null })),
      ...origin,
      requestId: requestContext().requestId,
    });
    await commit.run();
  }

  #stageLog(
    commit: Parameters<AuditEntryModel['stage']>[0],
    organizationId: string,
    clientId: string,
    origin: ChangeOrigin,
    change: ClientChange,
  ): void {
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'client',
      entityId: clientId,
      action: change.action,
      changes: change.changes,
      ...origin,
      requestId: requestContext().requestId,
    });
    this.#of.activities.stage(commit, organizationId, {
      kind: change.action === 'created' ? 'client.created' : 'client.updated',
      entityId: clientId,
      by: origin.by.id,
      at: origin.at,
    });
  }
}
