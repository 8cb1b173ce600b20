import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  CreateInteractionInput,
  InteractionRevision,
  UpdateInteractionInput,
} from '@clientele/contracts/interactions/interaction';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { changedFields } from '../../../platform/changed-fields.ts';
import type { ChangedRecords } from '../../../platform/changed-records.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { assertEditable } from '../../clients/record/client.policy.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { AttachmentService } from '../attachments/attachment.service.ts';
import { createdClientId, createdEntryOf } from '../entries/created-entry.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import { assertMayChange, mayRead } from '../entries/interaction.policy.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';
import { completeInteraction, type InteractionState } from '../entries/interaction.rules.ts';
import { judgeManual, newManualState, withManualInput } from './manual-interaction.ts';

type Entry = Pick<Stored<InteractionRecord>, 'id' | 'data'>;
type Action = InteractionRevision['action'];

interface Dependencies {
  database: Database;
  clock: Clock;
  clients: ClientService;
  organizations: OrganizationService;
  interactions: InteractionModel;
  attachmentService: AttachmentService;
  records: ChangedRecords;
}

/** Entries that people write by hand: notes, calls, visits and others. */
export class InteractionService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError `interaction.not_found`, also for what the member may not read. */
  async get(member: CallingMember, id: string): Promise<Stored<InteractionRecord>> {
    const createdId = createdClientId(id);
    if (createdId !== null) return this.#created(member.organizationId, createdId);
    const entry = await this.#of.interactions.find(member.organizationId, id);
    assertOrProblem(entry && mayRead(member.role, entry.data), 'interaction.not_found');
    return entry;
  }

  /**
   * Creates an entry.
   * @throws ProblemError `client.not_found`, `client.wrong_lifecycle` for trashed clients, or
   * `request.invalid` for an empty or unsafe text or unknown files.
   */
  async create(
    member: CallingMember,
    clientId: string,
    input: CreateInteractionInput,
  ): Promise<Entry> {
    const { organizationId } = member;
    const client = await this.#of.clients.get(organizationId, clientId);
    assertEditable(client.data.lifecycle);
    const now = this.#of.clock.now();
    const state = newManualState(clientId, input, { by: member.actor, now });
    this.#assertAcceptable(member, state, input);
    const id = this.#of.interactions.newId(organizationId);
    const commit = this.#of.database.newCommit();
    const attachments = await this.#of.attachmentService.stageFor(
      commit,
      organizationId,
      { id, clientId, attachments: [], memberId: member.id },
      input.attachmentIds ?? [],
    );
    const data = await this.#complete(organizationId, { ...state, attachments });
    this.#of.interactions.stageCreate(commit, organizationId, id, data);
    const logged = { action: 'created' as const, changes: [], clientIds: [clientId] };
    this.#of.records.stageLog(commit, member, { ...targetOf(clientId), id }, logged);
    await commit.run();
    return { id, data };
  }

  /**
   * Changes an entry.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `interaction.not_found`, `interaction.automatic` for entries that follow a
   * source, `permission.denied`, or as `create`.
   */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateInteractionInput,
  ): Promise<Entry> {
    const stored = await this.get(member, id);
    assertOrProblem(stored.data.trashedAt === null, 'interaction.not_found');
    return this.#change(member, stored, version, 'updated', async (data, commit) => {
      const state = withManualInput(data, input);
      this.#assertAcceptable(member, state, input);
      if (input.attachmentIds === undefined) return state;
      const entry = { ...data, id, memberId: member.id };
      const attachments = await this.#of.attachmentService.stageFor(
        commit,
        member.organizationId,
        entry,
        input.attachmentIds,
      );
      return { ...state, attachments };
    });
  }

  /** Moves an entry to the trash; a trashed one is returned as it is. Throws as `update`. */
  async trash(member: CallingMember, id: string, version: number): Promise<Entry> {
    const stored = await this.get(member, id);
    if (stored.data.trashedAt !== null) return stored;
    const trashedAt = this.#of.clock.now();
    return this.#change(member, stored, version, 'trashed', async (data) => ({
      ...data,
      trashedAt,
    }));
  }

  /** Takes an entry out of the trash; one in use is returned as it is. Throws as `update`. */
  async restore(member: CallingMember, id: string): Promise<Entry> {
    const stored = await this.get(member, id);
    if (stored.data.trashedAt === null) return stored;
    return this.#change(member, stored, null, 'restored', async (data) => ({
      ...data,
      trashedAt: null,
    }));
  }

  async #created(organizationId: string, clientId: string): Promise<Stored<InteractionRecord>> {
    const client = await this.#of.clients.get(organizationId, clientId);
    const rules = await this.#of.organizations.countingRulesOf(organizationId);
    return { ...createdEntryOf(client, rules), updateTime: client.updateTime };
  }

  async #change(
    member: CallingMember,
    stored: Stored<InteractionRecord>,
    version: number | null,
    action: Action,
    change: (data: InteractionRecord, commit: Commit) => Promise<InteractionState>,
  ): Promise<Entry> {
    const { organizationId } = member;
    const { id } = stored;
    const { clientId } = stored.data;
    assertMayChange(member, stored.data);
    const client = await this.#of.clients.get(organizationId, clientId);
    assertEditable(client.data.lifecycle);
    const target = {
      ...targetOf(clientId),
      model: this.#of.interactions,
      stored,
      load: () => this.get(member, id),
      version: version ?? stored.data.version,
    };
    return this.#of.records.change(member, target, async ({ data }, commit) => {
      const state = await change(data, commit);
      const changes = changedFields(decidedFields(data), decidedFields(state));
      if (changes.length === 0) return null;
      const fields = await this.#complete(organizationId, state);
      return { fields, action, changes, clientIds: [clientId] };
    });
  }

  #assertAcceptable(
    member: CallingMember,
    state: InteractionState,
    input: CreateInteractionInput | UpdateInteractionInput,
  ): void {
    const issues: FieldIssue[] = judgeManual(member, state, input, this.#of.clock.now());
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
  }

  async #complete(organizationId: string, state: InteractionState): Promise<InteractionRecord> {
    const rules = await this.#of.organizations.countingRulesOf(organizationId);
    return completeInteraction(state, rules);
  }
}

/** Kind of the record, and the activity entry, which names the client whose timeline changed. */
function targetOf(clientId: string) {
  const activity = { kind: 'interactions.changed', entityId: clientId } as const;
  return { entity: 'interaction', activity } as const;
}

/** The fields that people decide; the edit history consists of these. */
function decidedFields(state: InteractionState) {
  const { at, channel, direction, visibility, title, body, pinned, attachments, trashedAt } = state;
  return { at, channel, direction, visibility, title, body, pinned, attachments, trashedAt };
}
