import { customPath } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../../platform/base-model.ts';
import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type { ChangedRecords, ChangeTarget } from '../../../platform/changed-records.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientRecord, ClientState } from './client.record.ts';
import type { ChangeOrigin, ClientChange } from './client-state.ts';
import type { ClientTagModel } from './client-tag.model.ts';
import type { ClientUniqueValueModel } from './client-unique-value.model.ts';

const TARGET = { entity: 'client', activity: { kind: 'client.updated' } } as const;

interface Dependencies {
  database: Database;
  clients: ClientModel;
  tags: ClientTagModel;
  uniqueValues: ClientUniqueValueModel;
  auditEntries: AuditEntryModel;
  records: ChangedRecords;
}

/**
 * Writes single changes of clients: the record, one audit entry, one activity entry and the
 * reservations of unique values, in one commit.
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
    const author = { organizationId, actor: origin.by, source: origin.source };
    const target = { entity: 'client' as const, id, activity: { kind: 'client.created' as const } };
    this.#of.records.stageLog(commit, author, target, change, origin.at);
    await commit.run();
    return { id, data };
  }

  /**
   * The target for `ChangedRecords`: also writes new tags and everything derived from the client.
   */
  target(
    organizationId: string,
    version: number | null,
    load: () => Promise<Stored<ClientRecord>>,
  ): ChangeTarget<ClientRecord> {
    return {
      ...TARGET,
      model: this.#of.clients,
      load,
      version,
      stage: async (commit, stored, state) => {
        const freshTags = state.tags.filter((tag) => !stored.data.tags.includes(tag));
        await this.#of.tags.stageNewTags(commit, organizationId, freshTags);
        return this.#of.clients.stageState(commit, organizationId, stored, state);
      },
    };
  }

  /** Stages the unique values that a running change takes or releases. */
  stageUnique(
    commit: Commit,
    organizationId: string,
    clientId: string,
    unique: ClientChange['unique'],
  ): void {
    this.#of.uniqueValues.stageChange(commit, organizationId, clientId, unique);
  }

  /** Logs that somebody saw the values of these fields of a client; nothing else changes. */
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
      // The entry names the fields, not their values.
      changes: keys.map((key) => ({ field: customPath(key), before: null, after: null })),
      ...origin,
    });
    await commit.run();
  }
}
