import type { AuditSource } from '@clientele/contracts/audit';
import type { ClientUpdateRequest } from '@clientele/contracts/clients/client';
import type { ClientReference } from '@clientele/contracts/clients/client-reference';
import { assertOrProblem } from '@clientele/contracts/problem';
import {
  applyPatch,
  profileChanges,
  withResponsible,
} from '@clientele/domain/clients/client-profile';
import { dedupeKeysOf } from '@clientele/domain/clients/dedupe-keys';
import type { ClientPatch } from '@clientele/domain/clients/normalize-client';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Author, ChangedRecords, DecideChange } from '../../../platform/changed-records.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { ClientModel } from './client.model.ts';
import {
  assertEditable,
  assertMayMove,
  LIFECYCLE_AFTER,
  type LifecycleMove,
} from './client.policy.ts';
import type { ClientRecord } from './client.record.ts';
import type { ClientJudge } from './client-judge.ts';
import {
  type ClientResult,
  isUsable,
  lifecycleFields,
  profileOf,
  responsibleOf,
} from './client-state.ts';
import type { ClientValuesService } from './client-values.service.ts';
import type { ClientWriter } from './client-writer.ts';
import type { DuplicateService } from './duplicate.service.ts';

const ACTION_OF = { archive: 'archived', trash: 'trashed', restore: 'restored' } as const;

interface Dependencies {
  clock: Clock;
  clients: ClientModel;
  writer: ClientWriter;
  duplicates: DuplicateService;
  values: ClientValuesService;
  records: ChangedRecords;
}

/** Reads single clients and changes them. */
export class ClientService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError `client.not_found`, also for clients that are being purged. */
  async get(organizationId: string, id: string): Promise<Stored<ClientRecord>> {
    const client = await this.#of.clients.find(organizationId, id);
    assertOrProblem(client && client.data.purgingAt === null, 'client.not_found');
    return client;
  }

  /**
   * Of the named clients, those for which something can be recorded: neither trashed nor being
   * purged.
   */
  async findUsable(
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, Stored<ClientRecord>>> {
    const clients = await this.#of.clients.findMany(organizationId, [...new Set(ids)]);
    const usable = clients.filter(({ data }) => isUsable(data));
    return new Map(usable.map((client) => [client.id, client]));
  }

  /** Number and displayed name of these clients, for records that refer to them. */
  async referencesTo(
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, ClientReference>> {
    const clients = await this.#of.clients.findMany(organizationId, [...new Set(ids)]);
    return new Map(
      clients.map(({ id, data: { number, displayName } }) => [id, { id, number, displayName }]),
    );
  }

  /**
   * Changes a client.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `client.not_found`, `client.wrong_lifecycle` for trashed clients,
   * `request.invalid` with every issue, or `client.possible_duplicate` unless duplicates are
   * allowed.
   */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: ClientUpdateRequest,
    options: { allowDuplicate: boolean },
  ): Promise<ClientResult> {
    return this.applyPatch(
      member,
      id,
      (stored, judge) => judge.normalize(input, stored.data.custom),
      { ...options, version, source: member.source },
    );
  }

  /**
   * Applies a patch to the current client; when `version` is null, whatever its version. Throws as
   * `update`.
   */
  async applyPatch(
    member: CallingMember,
    id: string,
    patchOf: (stored: Stored<ClientRecord>, judge: ClientJudge) => Promise<ClientPatch>,
    options: { allowDuplicate: boolean; version: number | null; source: AuditSource },
  ): Promise<ClientResult> {
    const author = { ...member, source: options.source };
    // Opened once, even when the change is tried again because somebody else was faster.
    let judge: ClientJudge | null = null;
    return this.#change(author, id, options.version, async (stored, commit) => {
      assertEditable(stored.data.lifecycle);
      judge ??= await this.#of.values.judgeFor(member);
      const before = profileOf(stored.data);
      const patch = await patchOf(stored, judge);
      const after = withResponsible(applyPatch(before, patch), responsibleOf(member));
      const changes = profileChanges(before, after);
      if (changes.length === 0) {
        await this.#noteGuess(member, judge, id, patch);
        return null;
      }
      const unique = await judge.assertAcceptable({ id, before, after });
      const fresh = dedupeKeysOf(after).filter((key) => !stored.data.dedupeKeys.includes(key));
      if (!options.allowDuplicate) await this.#of.duplicates.assertNone(member, fresh, id);
      this.#of.writer.stageUnique(commit, member.organizationId, id, unique);
      return { fields: after, action: 'updated', changes };
    });
  }

  /**
   * Logs a member who writes the value that a sensitive field already has: that nothing changes
   * tells them the value.
   */
  async #noteGuess(
    member: CallingMember,
    { gate: { fields } }: ClientJudge,
    id: string,
    patch: ClientPatch,
  ): Promise<void> {
    const guessed = fields.filter(({ key, sensitive }) => sensitive && key in (patch.custom ?? {}));
    if (guessed.length === 0) return;
    const origin = { by: member.actor, at: this.#of.clock.now(), source: member.source };
    const keys = guessed.map(({ key }) => key);
    await this.#of.writer.noteRevealed(member.organizationId, id, origin, keys);
  }

  /**
   * Archives, trashes or restores a client.
   * @throws ProblemError `client.wrong_lifecycle` when it is there already, or `permission.denied`.
   */
  async move(
    member: CallingMember,
    id: string,
    move: LifecycleMove,
    version: number | null,
  ): Promise<ClientResult> {
    return this.#change(member, id, version, ({ data: { lifecycle: before } }) => {
      assertMayMove(member.role, move, before);
      const after = LIFECYCLE_AFTER[move];
      return {
        fields: lifecycleFields(after, this.#of.clock.now()),
        action: ACTION_OF[move],
        changes: [{ field: 'lifecycle', before, after }],
      };
    });
  }

  #change(
    author: Author,
    id: string,
    version: number | null,
    decide: DecideChange<ClientRecord>,
  ): Promise<ClientResult> {
    const { organizationId } = author;
    const load = () => this.get(organizationId, id);
    const target = this.#of.writer.target(organizationId, version, load);
    return this.#of.records.change(author, target, decide);
  }
}
