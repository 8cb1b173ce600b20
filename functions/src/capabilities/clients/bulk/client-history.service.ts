import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { AuditEntryModel, AuditEntryRecord } from '../../../platform/change-log.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { ChangeChunkModel } from '../record/change-chunk.model.ts';
import type { ChangeChunkReference, ClientRecord } from '../record/client.record.ts';
import type { ClientService } from '../record/client.service.ts';
import type { ClientJudge } from '../record/client-judge.ts';
import { FILTER_FIELDS } from '../record/filter-field.participant.ts';
import { PINS } from './bulk-edit.rules.ts';
import { auditEntryOf, chunkEntryOf, patchOf, presentEntry } from './client-history.presenter.ts';

interface Position {
  at: Date;
  id: string;
}

/** Most rounds of reading for one page, for members who may see few of the entries. */
const ROUNDS_MAXIMUM = 10;
const ROWS_A_ROUND = 100;
const NONE: ReadonlySet<string> = new Set();

type HistoryRow = Position &
  ({ entry: Stored<AuditEntryRecord> } | { reference: ChangeChunkReference });

interface Dependencies {
  auditEntries: AuditEntryModel;
  chunks: ChangeChunkModel;
  clients: ClientService;
  schemas: FieldSchemaService;
  cursors: CursorCodec;
  slots: SlotReader;
}

/**
 * The history of a client's changes: its audit entries and, for bulk edits and imports, the chunks
 * that name it.
 */
export class ClientHistoryService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * A page of the history that the member may see, newest first.
   * @throws ProblemError `client.not_found`.
   */
  async list(
    member: CallingMember,
    clientId: string,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: ClientHistoryEntry[]; nextCursor: string | null }> {
    const { organizationId } = member;
    const gate = await this.#of.schemas.gateOf(member);
    const scope = ['history', organizationId, clientId];
    const after = page.cursor ? this.#of.cursors.decode<Position>(scope, page.cursor) : null;
    const client = await this.#of.clients.get(organizationId, clientId);
    const shown: (Position & { item: ClientHistoryEntry })[] = [];
    // Reads until there is one more visible entry than the page holds: neither a short page nor a
    // cursor may reveal that there are hidden entries.
    let from = after;
    for (let round = 0; shown.length <= page.limit && round < ROUNDS_MAXIMUM; round += 1) {
      const wanted = round === 0 ? page.limit + 1 : ROWS_A_ROUND;
      const rows = await this.#rows(organizationId, client, from, wanted);
      for (const row of rows.slice(0, wanted)) {
        const item = await this.#present(organizationId, client, row, gate);
        if (item) shown.push({ at: row.at, id: row.id, item });
      }
      from = rows.length < wanted ? null : (rows[wanted - 1] ?? null);
      if (from === null) break;
    }
    const items = shown.slice(0, page.limit);
    const last = items.at(-1);
    const next = shown.length > page.limit ? last : from;
    const nextCursor = next ? this.#of.cursors.encode(scope, { at: next.at, id: next.id }) : null;
    return { items: items.map(({ item }) => item), nextCursor };
  }

  /** At least `limit` rows after a position, or all there are. */
  async #rows(
    organizationId: string,
    client: Stored<ClientRecord>,
    after: Position | null,
    limit: number,
  ): Promise<HistoryRow[]> {
    const entries = await this.#of.auditEntries.pageOfEntity(organizationId, client.id, {
      after: after && { at: after.at, id: after.id },
      limit,
    });
    const references = client.data.changeChunks.filter((chunk) => isAfter(chunk, after));
    return [
      ...entries.map((entry) => ({ at: entry.data.at, id: entry.id, entry })),
      ...references.map((reference) => ({ at: reference.at, id: chunkId(reference), reference })),
    ].sort(newestFirst);
  }

  async #present(
    organizationId: string,
    client: Stored<ClientRecord>,
    row: HistoryRow,
    gate: FieldGate,
  ): Promise<ClientHistoryEntry | null> {
    const entry = await this.#entryOf(organizationId, client, row);
    if (!entry) return null;
    const named = entry.changes.some(({ field }) => field.startsWith(PINS));
    const hidden = named
      ? await this.#of.slots.one(FILTER_FIELDS).hiddenPaths(organizationId, gate)
      : NONE;
    return presentEntry(entry, gate, hidden);
  }

  async #entryOf(organizationId: string, client: Stored<ClientRecord>, row: HistoryRow) {
    if ('entry' in row) return auditEntryOf(row.entry);
    const chunk = await this.#of.chunks.findChunk(organizationId, row.reference);
    return chunk && chunkEntryOf(row.id, row.reference, chunk, client.id);
  }

  /**
   * Restores the values from before a change, as a new change on top of the current values: those
   * that the member may write and the fields still accept.
   * @throws ProblemError `history_entry.not_found`, `history_entry.not_restorable`,
   * `client.wrong_lifecycle` or `request.invalid`.
   */
  async restore(member: CallingMember, clientId: string, entryId: string) {
    const { organizationId } = member;
    const client = await this.#of.clients.get(organizationId, clientId);
    const entry = await this.#find(organizationId, client, entryId);
    const gate = await this.#of.schemas.gateOf(member);
    const visible = gate.presentChanges(entry?.changes ?? []).length > 0;
    assertOrProblem(entry && visible, 'history_entry.not_found');
    const patch = entry.restorable ? patchOf(entry, gate) : null;
    assertOrProblem(patch, 'history_entry.not_restorable');
    const { custom, standard } = patch;
    const changesOf = async (stored: Stored<ClientRecord>, judge: ClientJudge) => {
      const checked = await judge.normalize(custom ? { custom } : {}, stored.data.custom);
      return { ...standard, ...checked };
    };
    return this.#of.clients.applyPatch(member, clientId, changesOf, {
      allowDuplicate: true,
      version: null,
      source: 'restore',
    });
  }

  async #find(
    organizationId: string,
    client: Stored<ClientRecord>,
    entryId: string,
  ): Promise<ClientHistoryEntry | null> {
    const reference = client.data.changeChunks.find((chunk) => chunkId(chunk) === entryId);
    if (reference) {
      const chunk = await this.#of.chunks.findChunk(organizationId, reference);
      return chunk && chunkEntryOf(chunkId(reference), reference, chunk, client.id);
    }
    const entry: Stored<AuditEntryRecord> | null = await this.#of.auditEntries.find(
      organizationId,
      entryId,
    );
    return entry?.data.entityId === client.id ? auditEntryOf(entry) : null;
  }
}

function chunkId({ jobId, chunk, at }: ChangeChunkReference): string {
  return `${jobId}-${chunk}-${at.getTime()}`;
}

function isAfter(reference: ChangeChunkReference, position: Position | null): boolean {
  const row = { at: reference.at, id: chunkId(reference) };
  return position === null || newestFirst(position, row) < 0;
}

/** Sorts as the query does: by time, then by id, both descending. */
function newestFirst(left: Position, right: Position): number {
  const byTime = right.at.getTime() - left.at.getTime();
  // Equal positions compare as equal: otherwise a page that ends with a chunk would be followed by
  // a page that begins with it again.
  if (byTime !== 0 || left.id === right.id) return byTime;
  return left.id < right.id ? 1 : -1;
}
