import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ImportLegalBasis } from '@clientele/contracts/import-export/import-settings';
import { EMPTY_PROFILE, profileChanges } from '@clientele/domain/clients/client-profile';
import { withDefaults } from '@clientele/domain/clients/custom-values';
import { applyRow, consentsAfter } from '@clientele/domain/import-export/apply-row';
import type { ClientRow } from '@clientele/domain/import-export/read-row';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Commit } from '../../../platform/commit.ts';
import { withChunkReference } from '../bulk/bulk-edit.rules.ts';
import type { ChangeChunkModel } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ChangeChunkReference, ClientRecord, ClientState } from '../record/client.record.ts';
import type { ClientNumberModel } from '../record/client-number.model.ts';
import { newClientState, profileOf, withProfile } from '../record/client-state.ts';
import type { ClientTagModel } from '../record/client-tag.model.ts';
import {
  type ClientUniqueValueModel,
  type UniqueValue,
  uniqueValueChange,
} from '../record/client-unique-value.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';

export type MergePolicy = 'update' | 'fillBlanks';

/** What a row makes of a client. */
export interface AppliedRow {
  profile: ClientProfile;
  consents: ClientRecord['consents'];
  /** What changes in a client that there is; empty for a new one. */
  changes: FieldChange[];
  issues: FieldIssue[];
}

/** A row that is to be written, new or over a client that is there. */
export interface RowToWrite {
  row: number;
  id: string;
  /** Number of a new client. */
  number: string;
  client: Stored<ClientRecord> | null;
  applied: AppliedRow;
}

interface Dependencies {
  clients: ClientModel;
  numbers: ClientNumberModel;
  tags: ClientTagModel;
  chunks: ChangeChunkModel;
  uniqueValues: ClientUniqueValueModel;
  values: ClientValuesService;
}

/** How the rows of a file become clients: what a row would change, and the writes of a chunk. */
export class ClientImportService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Takes a run of client numbers; returns the first. */
  async takeNumbers(organizationId: string, count: number): Promise<number> {
    return count === 0 ? 1 : this.#of.numbers.take(organizationId, count);
  }

  /** Says of one row after the other what it makes of a client, with what stands against it. */
  async applierOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    legalBasis: ImportLegalBasis | null,
  ): Promise<(client: ClientRecord | null, row: ClientRow, policy: MergePolicy) => AppliedRow> {
    const issuesOf = await this.#of.values.issuesOf(member);
    const { active } = await this.#of.values.schemaOf(member.organizationId);
    const unlocked = active.filter(({ locked }) => !locked);
    return (client, row, policy) => {
      const before = client && profileOf(client);
      const applied = applyRow(before, row, policy);
      const profile = before
        ? applied
        : { ...applied, custom: withDefaults(applied.custom, unlocked) };
      const stored = client?.consents ?? {};
      const consents = consentsAfter(client && stored, row, legalBasis);
      const changes = before
        ? [...profileChanges(before, profile), ...consentChanges(stored, consents)]
        : [];
      const issues = before && changes.length === 0 ? [] : issuesOf(before, profile);
      return { profile, consents, changes, issues };
    };
  }

  /** The values of a row that no other client may have. */
  async uniqueValuesOf(
    organizationId: string,
    client: ClientRecord | null,
    profile: ClientProfile,
  ): Promise<UniqueValue[]> {
    const { active } = await this.#of.values.schemaOf(organizationId);
    return uniqueValueChange(active, client?.custom ?? {}, profile.custom).taken;
  }

  /** Names a unique value, the same for the same value. */
  uniqueKeyOf(value: UniqueValue): string {
    return this.#of.uniqueValues.idOf(value);
  }

  /** The client that has each of the values, by place in the list. */
  async holdersOf(
    organizationId: string,
    values: readonly UniqueValue[],
  ): Promise<(string | null)[]> {
    if (values.length === 0) return [];
    const holders = await this.#of.uniqueValues.holdersOf(organizationId, values);
    return holders.map((holder) => holder?.data.clientId ?? null);
  }

  /** Whether any field holds what must be looked up elsewhere: unique values, links to clients. */
  async needsLookingUp(organizationId: string): Promise<boolean> {
    const { active } = await this.#of.values.schemaOf(organizationId);
    return active.some(({ unique, type }) => unique || type === 'clientLink');
  }

  /** Whether links lead to clients that are there: the paths of those that do not. */
  async linkIssues(
    organizationId: string,
    profiles: readonly ClientProfile[],
  ): Promise<FieldIssue[][]> {
    return this.#of.values.linkIssuesOf(organizationId, profiles);
  }

  /** What became of the rows of a chunk; null when it is still to be done. */
  async resultsOf(
    organizationId: string,
    place: ChangeChunkReference,
  ): Promise<Record<string, number> | null> {
    return (await this.#of.chunks.findChunk(organizationId, place))?.results ?? null;
  }

  /** Stages a chunk's clients, and what the chunk remembers of them; each chunk is done once. */
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
    for (const { id, number, client, applied } of rows) {
      const { profile, consents } = applied;
      for (const tag of profile.tags) tags.add(tag);
      const unique = await this.#uniqueChange(organizationId, id, client, profile);
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

  async #uniqueChange(
    organizationId: string,
    id: string,
    client: Stored<ClientRecord> | null,
    profile: ClientProfile,
  ) {
    const { active } = await this.#of.values.schemaOf(organizationId);
    const before = client?.data.custom ?? EMPTY_PROFILE.custom;
    const { taken, released } = uniqueValueChange(active, before, profile.custom);
    if (released.length === 0) return { taken, released: [] };
    const holders = await this.#of.uniqueValues.holdersOf(organizationId, released);
    return { taken, released: holders.flatMap((one) => (one?.data.clientId === id ? [one] : [])) };
  }
}

/** What changes in the consents, named `consents.email` and so on. */
function consentChanges(
  before: ClientRecord['consents'],
  after: ClientRecord['consents'],
): FieldChange[] {
  const channels = new Set([...Object.keys(before), ...Object.keys(after)]);
  return ([...channels] as (keyof ClientRecord['consents'])[])
    .map((channel) => ({
      field: `consents.${channel}`,
      before: before[channel] ?? null,
      after: after[channel] ?? null,
    }))
    .filter((change) => change.before !== change.after);
}
