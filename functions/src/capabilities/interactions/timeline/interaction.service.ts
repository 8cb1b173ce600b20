import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  CreateInteractionInput,
  InteractionRevision,
  UpdateInteractionInput,
} from '@clientele/contracts/interactions/interaction';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import { changedFields } from '../../../platform/changed-fields.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { requestContext } from '../../../platform/request-context.ts';
import { assertEditable } from '../../clients/record/client.policy.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { AttachmentService } from '../attachments/attachment.service.ts';
import { createdClientId, createdEntryOf } from '../entries/created-entry.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import { assertMayChange, mayRead } from '../entries/interaction.policy.ts';
import { presentInteraction } from '../entries/interaction.presenter.ts';
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
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

/** What people write down themselves: notes, calls, visits and other things. */
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

  /** @throws ProblemError `request.invalid` for an empty or unsafe text, or files not there. */
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
    this.#stageLog(commit, member, { id, data }, 'created', []);
    await commit.run();
    return { id, data };
  }

  /** @throws ProblemError `precondition.failed` with the entry as it is now. */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateInteractionInput,
  ): Promise<Entry> {
    const stored = await this.get(member, id);
    assertOrProblem(stored.data.trashedAt === null, 'interaction.not_found');
    return this.#change(member, stored, version, 'updated', async (commit) => {
      const state = withManualInput(stored.data, input);
      this.#assertAcceptable(member, state, input);
      if (input.attachmentIds === undefined) return state;
      const entry = { ...stored.data, id, memberId: member.id };
      const attachments = await this.#of.attachmentService.stageFor(
        commit,
        member.organizationId,
        entry,
        input.attachmentIds,
      );
      return { ...state, attachments };
    });
  }

  async trash(member: CallingMember, id: string, version: number): Promise<Entry> {
    const stored = await this.get(member, id);
    if (stored.data.trashedAt !== null) return stored;
    const trashedAt = this.#of.clock.now();
    return this.#change(member, stored, version, 'trashed', async () => ({
      ...stored.data,
      trashedAt,
    }));
  }

  async restore(member: CallingMember, id: string): Promise<Entry> {
    const stored = await this.get(member, id);
    if (stored.data.trashedAt === null) return stored;
    return this.#change(member, stored, null, 'restored', async () => ({
      ...stored.data,
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
    change: (commit: Commit) => Promise<InteractionState>,
  ): Promise<Entry> {
    const { organizationId } = member;
    const { id } = stored;
    assertMayChange(member, stored.data);
    const client = await this.#of.clients.get(organizationId, stored.data.clientId);
    assertEditable(client.data.lifecycle);
    if (version !== null && stored.data.version !== version) throw stale(member, stored);
    const commit = this.#of.database.newCommit();
    const state = await change(commit);
    const changes = changedFields(said(stored.data), said(state));
    if (changes.length === 0) return stored;
    const data = await this.#complete(organizationId, {
      ...state,
      version: stored.data.version + 1,
      updatedAt: this.#of.clock.now(),
      updatedBy: member.actor,
    });
    this.#of.interactions.stageUpdate(commit, organizationId, stored, data);
    this.#stageLog(commit, member, { id, data }, action, changes);
    try {
      await commit.run();
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      throw stale(member, await this.get(member, id));
    }
    return { id, data };
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

  #stageLog(
    commit: Commit,
    member: CallingMember,
    { id, data }: Entry,
    action: Action,
    changes: ReturnType<typeof changedFields>,
  ): void {
    const at = this.#of.clock.now();
    this.#of.auditEntries.stage(commit, member.organizationId, {
      entity: 'interaction',
      entityId: id,
      clientIds: [data.clientId],
      action,
      source: member.source,
      at,
      by: member.actor,
      changes,
      requestId: requestContext().requestId,
    });
    this.#of.activities.stage(commit, member.organizationId, {
      kind: 'interactions.changed',
      entityId: data.clientId,
      by: member.id,
      at,
    });
  }
}

/** What people decide of an entry: its edit history is of these. */
function said(state: InteractionState) {
  const { at, channel, direction, visibility, title, body, pinned, attachments, trashedAt } = state;
  return { at, channel, direction, visibility, title, body, pinned, attachments, trashedAt };
}

function stale(member: CallingMember, current: Stored<InteractionRecord>): ProblemError {
  return new ProblemError('precondition.failed', { current: presentInteraction(member, current) });
}
