import type { FieldChange } from '@clientele/contracts/audit';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Commit } from '../../../platform/commit.ts';
import { withChunkReference } from '../bulk/bulk-edit.rules.ts';
import type { ChangeChunkModel, ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ChangeChunkReference, ClientRecord } from '../record/client.record.ts';
import type { ClientJudge } from '../record/client-judge.ts';
import { profileOf, withProfile } from '../record/client-state.ts';
import type { ClientUniqueValueModel } from '../record/client-unique-value.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';
import {
  type KeptClient,
  keptFor,
  proposedStep,
  type UndoStep,
} from './client-import-undo.rules.ts';

export interface Undone {
  removed: number;
  restored: number;
  kept: KeptClient[];
}

/**
 * The chunk to undo, the chunk that records the undoing, and the clients that have interactions
 * since.
 */
export interface UndoAsked {
  place: ChangeChunkReference;
  undo: ChangeChunkReference;
  busy: ReadonlySet<string>;
}

interface Dependencies {
  clients: ClientModel;
  chunks: ChangeChunkModel;
  uniqueValues: ClientUniqueValueModel;
  values: ClientValuesService;
}

/** Undoes a chunk of an import, field by field. */
export class ClientImportUndoService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Ids of the clients that the chunk created. */
  async createdBy(organizationId: string, place: ChangeChunkReference): Promise<string[]> {
    const chunk = await this.#of.chunks.findChunk(organizationId, place);
    return chunk?.clientIds.filter((id) => chunk.changes[id] === undefined) ?? [];
  }

  /**
   * Stages the undoing of a chunk: clients that it created are removed unless somebody changed them
   * since or they are `busy` (have interactions since); changed fields get their earlier values
   * unless they were edited since.
   */
  async stageUndo(
    commit: Commit,
    member: CallingMember,
    { place, undo, busy }: UndoAsked,
  ): Promise<Undone> {
    const { organizationId } = member;
    const chunk = await this.#of.chunks.findChunk(organizationId, place);
    const undone: Undone = { removed: 0, restored: 0, kept: [] };
    if (chunk?.undoneAt) return undone;
    if (!chunk) {
      this.#stageFence(commit, organizationId, place, undo);
      return undone;
    }
    const clients = await this.#of.clients.findMany(organizationId, chunk.clientIds);
    const changesByClient: Record<string, FieldChange[]> = {};
    const judge = await this.#of.values.judgeFor(member);
    for (const client of clients) {
      const step = await this.#stepOf(judge, client, chunk, { place, busy });
      const row = chunk.rows?.[client.id] ?? 1;
      if (step.kind === 'remove') {
        undone.removed += 1;
        this.#of.uniqueValues.stageChange(commit, organizationId, client.id, step.unique);
        this.#of.clients.stageDelete(commit, organizationId, client);
      } else if (step.kind === 'restore') {
        undone.restored += 1;
        changesByClient[client.id] = step.changes;
        await this.#stageRestored(commit, member, client, step, undo);
        if (step.kept.length > 0) {
          undone.kept.push({ clientId: client.id, row, reason: 'editedSince', fields: step.kept });
        }
      } else if (step.kept) undone.kept.push({ clientId: client.id, row, ...step.kept });
    }
    const by = member.actor;
    const undoneAt = undo.at;
    this.#of.chunks.stageChunk(commit, organizationId, place, { ...chunk, undoneAt, undoneBy: by });
    this.#of.chunks.stageChunk(commit, organizationId, undo, {
      clientIds: Object.keys(changesByClient),
      changes: changesByClient,
      by,
      doneAt: undo.at,
      undoneAt: null,
      undoneBy: null,
      isUndo: true,
    });
    return undone;
  }

  /**
   * Stages an empty record for a chunk that was never written, so that a late task of the import
   * cannot write it any more.
   */
  #stageFence(
    commit: Commit,
    organizationId: string,
    place: ChangeChunkReference,
    undo: ChangeChunkReference,
  ): void {
    this.#of.chunks.stageNewChunk(commit, organizationId, place, {
      clientIds: [],
      changes: {},
      rows: {},
      results: { created: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0 },
      by: { id: null, name: '' },
      doneAt: null,
      undoneAt: undo.at,
      undoneBy: null,
    });
  }

  /** The step for one client, after the rules of the fields as they are now. */
  async #stepOf(
    judge: ClientJudge,
    client: Stored<ClientRecord>,
    chunk: ChangeChunkRecord,
    { place, busy }: Pick<UndoAsked, 'place' | 'busy'>,
  ): Promise<UndoStep> {
    const { id, data } = client;
    const before = profileOf(data);
    const proposed = proposedStep(client, chunk, {
      place,
      isBusy: busy.has(id),
      writable: (changes) => judge.gate.writableChanges(changes),
    });
    if (proposed.kind === 'keep') return proposed;
    const after = proposed.kind === 'remove' ? { ...before, custom: {} } : proposed.profile;
    const candidate = { id, before, after };
    const surroundings = await judge.lookUp([candidate], { links: 'askedBefore' });
    if (proposed.kind === 'restore') {
      // Field definitions may have changed since: values that they would refuse now stay as they
      // are.
      const refused = keptFor(judge.issuesOf(candidate, surroundings));
      if (refused) return refused;
    }
    return { ...proposed, unique: judge.uniqueChangeOf(candidate, surroundings) };
  }

  async #stageRestored(
    commit: Commit,
    member: CallingMember,
    client: Stored<ClientRecord>,
    step: Extract<UndoStep, { kind: 'restore' }>,
    undo: ChangeChunkReference,
  ): Promise<void> {
    const { organizationId } = member;
    const origin = { by: member.actor, at: undo.at };
    const state = { ...withProfile(client.data, step.profile, origin), consents: step.consents };
    this.#of.uniqueValues.stageChange(commit, organizationId, client.id, step.unique);
    const marked = withChunkReference(state, undo);
    await this.#of.clients.stageState(commit, organizationId, client, marked);
  }
}
