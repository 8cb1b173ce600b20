import type { FieldChange } from '@clientele/contracts/audit';
import { applyPatch, patchBack, sameValue } from '@clientele/domain/clients/client-profile';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Commit } from '../../../platform/commit.ts';
import { withChunkReference } from '../bulk/bulk-edit.rules.ts';
import type { ChangeChunkModel, ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ChangeChunkReference, ClientRecord } from '../record/client.record.ts';
import { profileOf, withProfile } from '../record/client-state.ts';
import {
  type ClientUniqueValueModel,
  type UniqueValueChange,
  uniqueValueChange,
} from '../record/client-unique-value.model.ts';
import type { ClientValuesService } from '../record/client-values.service.ts';

/** A client that undoing left as it is, in part or whole. */
interface KeptClient {
  clientId: string;
  row: number;
  reason: 'editedSince' | 'hasEvents' | 'valueTaken';
  fields: string[];
}

export interface Undone {
  removed: number;
  restored: number;
  kept: KeptClient[];
}

/** Which chunk is undone, as which chunk, and with whom something happened since. */
export interface UndoAsked {
  place: ChangeChunkReference;
  undo: ChangeChunkReference;
  busy: ReadonlySet<string>;
}

/** What undoing does to one client. */
type Step =
  | { kind: 'remove' }
  | {
      kind: 'restore';
      profile: ReturnType<typeof profileOf>;
      consents: ClientRecord['consents'];
      changes: FieldChange[];
      kept: string[];
    }
  | { kind: 'keep'; kept: Omit<KeptClient, 'clientId' | 'row'> | null };

interface Dependencies {
  clients: ClientModel;
  chunks: ChangeChunkModel;
  uniqueValues: ClientUniqueValueModel;
  values: ClientValuesService;
}

/** Takes back what a chunk of an import did, field by field. */
export class ClientImportUndoService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Clients that the chunk created. */
  async createdBy(organizationId: string, place: ChangeChunkReference): Promise<string[]> {
    const chunk = await this.#of.chunks.findChunk(organizationId, place);
    return chunk?.clientIds.filter((id) => chunk.changes[id] === undefined) ?? [];
  }

  /**
   * Stages the way back: created clients are removed unless somebody changed them since or, `busy`,
   * something happened with them; changed fields get their earlier values unless they were edited since.
   */
  async stageUndo(
    commit: Commit,
    member: CallingMember,
    { place, undo, busy }: UndoAsked,
  ): Promise<Undone> {
    const { organizationId } = member;
    const chunk = await this.#of.chunks.findChunk(organizationId, place);
    const done: Undone = { removed: 0, restored: 0, kept: [] };
    if (chunk?.undoneAt) return done;
    if (!chunk) {
      this.#stageFence(commit, organizationId, place, undo);
      return done;
    }
    const clients = await this.#of.clients.findMany(organizationId, chunk.clientIds);
    const written: Record<string, FieldChange[]> = {};
    for (const client of clients) {
      const step = await this.#stepOf(member, client, chunk, { place, busy });
      const row = chunk.rows?.[client.id] ?? 1;
      if (step.kind === 'remove') {
        done.removed += 1;
        await this.#stageRemoval(commit, organizationId, client);
      } else if (step.kind === 'restore') {
        done.restored += 1;
        written[client.id] = step.changes;
        await this.#stageRestored(commit, member, client, step, undo);
        if (step.kept.length > 0) {
          done.kept.push({ clientId: client.id, row, reason: 'editedSince', fields: step.kept });
        }
      } else if (step.kept) done.kept.push({ clientId: client.id, row, ...step.kept });
    }
    const by = member.actor;
    const undoneAt = undo.at;
    this.#of.chunks.stageChunk(commit, organizationId, place, { ...chunk, undoneAt, undoneBy: by });
    this.#of.chunks.stageChunk(commit, organizationId, undo, {
      clientIds: Object.keys(written),
      changes: written,
      by,
      doneAt: undo.at,
      undoneAt: null,
      undoneBy: null,
      isUndo: true,
    });
    return done;
  }

  /** A chunk that was not written yet: a task that comes late does not write it any more. */
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

  async #stepOf(
    member: CallingMember,
    client: Stored<ClientRecord>,
    chunk: ChangeChunkRecord,
    { place, busy }: Pick<UndoAsked, 'place' | 'busy'>,
  ): Promise<Step> {
    const { data } = client;
    const changes = chunk.changes[client.id];
    if (data.purgingAt !== null) return { kind: 'keep', kept: null };
    if (!changes) return createdStep(data, place, busy.has(client.id));
    if (data.lifecycle === 'trashed') return { kind: 'keep', kept: whole('editedSince') };
    const gate = await this.#of.values.gateOf(member);
    const { restorable, edited } = split(data, changes, (some) => gate.writableChanges(some));
    if (restorable.length === 0) {
      return { kind: 'keep', kept: { reason: 'editedSince', fields: edited } };
    }
    const profile = applyPatch(profileOf(data), patchBack(restorable));
    const taken = await this.#takenFields(member.organizationId, client, profile.custom);
    if (taken.length > 0) return { kind: 'keep', kept: { reason: 'valueTaken', fields: taken } };
    // The fields may have changed since: what they would not accept stays as it is.
    const issues = (await this.#of.values.issuesOf(member))(profileOf(data), profile);
    if (issues.length > 0) {
      const fields = issues.map(({ path }) => path);
      return { kind: 'keep', kept: { reason: 'editedSince', fields } };
    }
    const consents = consentsBack(data.consents, restorable);
    const back = restorable.map(({ field, before, after }) => ({
      field,
      before: after,
      after: before,
    }));
    return { kind: 'restore', profile, consents, changes: back, kept: edited };
  }

  async #takenFields(
    organizationId: string,
    client: Stored<ClientRecord>,
    custom: ClientRecord['custom'],
  ): Promise<string[]> {
    const { active } = await this.#of.values.schemaOf(organizationId);
    const { taken } = uniqueValueChange(active, client.data.custom, custom);
    const holders = await this.#of.uniqueValues.holdersOf(organizationId, taken);
    return taken.filter((_, at) => holders[at] !== null).map(({ field }) => `custom.${field.key}`);
  }

  async #stageRestored(
    commit: Commit,
    member: CallingMember,
    client: Stored<ClientRecord>,
    step: Extract<Step, { kind: 'restore' }>,
    undo: ChangeChunkReference,
  ): Promise<void> {
    const { organizationId } = member;
    const origin = { by: member.actor, at: undo.at };
    const state = { ...withProfile(client.data, step.profile, origin), consents: step.consents };
    const unique = await this.#uniqueChange(organizationId, client, step.profile.custom);
    this.#of.uniqueValues.stageChange(commit, organizationId, client.id, unique);
    const marked = withChunkReference(state, undo);
    await this.#of.clients.stageState(commit, organizationId, client, marked);
  }

  async #stageRemoval(
    commit: Commit,
    organizationId: string,
    client: Stored<ClientRecord>,
  ): Promise<void> {
    const unique = await this.#uniqueChange(organizationId, client, {});
    this.#of.uniqueValues.stageChange(commit, organizationId, client.id, unique);
    this.#of.clients.stageDelete(commit, organizationId, client);
  }

  async #uniqueChange(
    organizationId: string,
    client: Stored<ClientRecord>,
    custom: ClientRecord['custom'],
  ): Promise<UniqueValueChange> {
    const { active } = await this.#of.values.schemaOf(organizationId);
    const { taken, released } = uniqueValueChange(active, client.data.custom, custom);
    const holders = await this.#of.uniqueValues.holdersOf(organizationId, released);
    const own = holders.flatMap((one) => (one?.data.clientId === client.id ? [one] : []));
    return { taken, released: own };
  }
}

/** A client that the import made goes again, unless it was changed or something happened with it. */
function createdStep(data: ClientRecord, place: ChangeChunkReference, isBusy: boolean): Step {
  const first = data.changeChunks[0];
  const isOfImport = first?.jobId === place.jobId && first.chunk === place.chunk;
  if (!isOfImport || data.version > 1) return { kind: 'keep', kept: whole('editedSince') };
  return isBusy ? { kind: 'keep', kept: whole('hasEvents') } : { kind: 'remove' };
}

function whole(reason: KeptClient['reason']) {
  return { reason, fields: [] };
}

/**
 * What the client still holds as the import left it and the member may put back, and the rest. A
 * no to being written to is never taken back: it may have been said anew since.
 */
function split(
  data: ClientRecord,
  changes: readonly FieldChange[],
  writable: (changes: readonly FieldChange[]) => FieldChange[],
) {
  const untouched = changes.filter(
    ({ field, after }) =>
      sameValue(valueAt(data, field), after) &&
      !(field.startsWith('consents.') && after === 'denied'),
  );
  const restorable = writable(untouched);
  const edited = changes.filter((change) => !restorable.includes(change));
  return { restorable, edited: edited.map(({ field }) => field) };
}

function valueAt(data: ClientRecord, field: string): unknown {
  const key = customKeyOf(field);
  if (key !== null) return data.custom[key] ?? null;
  const [group = '', part] = field.split('.');
  const value = data[group as keyof ClientRecord];
  if (part === undefined) return value;
  return (value as Record<string, unknown> | undefined)?.[part] ?? null;
}

function consentsBack(
  consents: ClientRecord['consents'],
  changes: readonly FieldChange[],
): ClientRecord['consents'] {
  const back: Record<string, unknown> = { ...consents };
  for (const { field, before } of changes) {
    if (!field.startsWith('consents.')) continue;
    const channel = field.slice('consents.'.length);
    if (before === null) delete back[channel];
    else back[channel] = before;
  }
  return back as ClientRecord['consents'];
}
