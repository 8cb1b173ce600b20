import type { FieldChange } from '@clientele/contracts/audit';
import type { ImportLegalBasis } from '@clientele/contracts/import-export/import-settings';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Commit } from '../../../platform/commit.ts';
import { withChunkReference } from '../bulk/bulk-edit.rules.ts';
import type { ChangeChunkModel } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ChangeChunkReference, ClientRecord, ClientState } from '../record/client.record.ts';
import type { ClientNumberModel } from '../record/client-number.model.ts';
import { newClientState, withProfile } from '../record/client-state.ts';
import type { ClientTagModel } from '../record/client-tag.model.ts';
import type {
  ClientUniqueValueModel,
  UniqueValueChange,
} from '../record/client-unique-value.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';
import { type AppliedRow, ClientRowApplier } from './client-row-applier.ts';

/** A row to write, as a new client or over an existing one. */
export interface RowToWrite {
  row: number;
  id: string;
  /** Client number; only for a new client. */
  number: string;
  client: Stored<ClientRecord> | null;
  applied: AppliedRow;
  /** The unique values that it takes and releases. */
  unique: UniqueValueChange;
}

interface Dependencies {
  clients: ClientModel;
  numbers: ClientNumberModel;
  tags: ClientTagModel;
  chunks: ChangeChunkModel;
  uniqueValues: ClientUniqueValueModel;
  values: ClientValuesService;
}

/** Turns rows of a file into clients: what a row changes, and the writes of a chunk. */
export class ClientImportService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Reserves consecutive client numbers. @returns the first of them. */
  async takeNumbers(organizationId: string, count: number): Promise<number> {
    return count === 0 ? 1 : this.#of.numbers.take(organizationId, count);
  }

  /** Opens an applier, which tells for one row after the other what it changes in a client. */
  async applierFor(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    legalBasis: ImportLegalBasis | null,
  ): Promise<ClientRowApplier> {
    return new ClientRowApplier(await this.#of.values.judgeFor(member), legalBasis);
  }

  /** The results of a chunk's rows, counted by kind; null when the chunk is not written yet. */
  async resultsOf(
    organizationId: string,
    place: ChangeChunkReference,
  ): Promise<Record<string, number> | null> {
    return (await this.#of.chunks.findChunk(organizationId, place))?.results ?? null;
  }

  /**
   * Stages the clients of a chunk and the chunk's record of them. The commit fails when the chunk
   * was written already, so each is written once.
   */
  async stageRows(
    commit: Commit,
    member: CallingMember,
    reference: ChangeChunkReference,
    rows: readonly RowToWrite[],
    results: Record<string, number>,
  ): Promise<void> {
    const { organizationId } = member;
    const origin = { by: member.actor, at: reference.at };
    const changes: Record<string, FieldChange[]> = {};
    const tags = new Set<string>();
    for (const { id, number, client, applied, unique } of rows) {
      const { profile, consents } = applied;
      for (const tag of profile.tags) tags.add(tag);
      this.#of.uniqueValues.stageChange(commit, organizationId, id, unique);
      const state: ClientState = client
        ? withProfile(client.data, profile, origin)
        : newClientState(profile, number, origin);
      const marked = withChunkReference({ ...state, consents }, reference);
      if (client) {
        changes[id] = applied.changes;
        await this.#of.clients.stageState(commit, organizationId, client, marked);
      } else await this.#of.clients.stageNew(commit, organizationId, id, marked);
    }
    await this.#of.tags.stageNewTags(commit, organizationId, [...tags]);
    this.#of.chunks.stageNewChunk(commit, organizationId, reference, {
      results,
      clientIds: rows.map(({ id }) => id),
      rows: Object.fromEntries(rows.map(({ id, row }) => [id, row])),
      changes,
      by: member.actor,
      doneAt: reference.at,
      undoneAt: null,
      undoneBy: null,
    });
  }
}
