import type { ActivityKind } from '@clientele/contracts/activity';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { type ProblemCode, ProblemError } from '@clientele/contracts/problem';
import { parseInput } from '@clientele/contracts/validation';
import type { z } from 'zod';
import type { CallingMember } from '../../http/endpoint-request.ts';
import type { BaseModel, Stored } from '../../platform/base-model.ts';
import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type {
  ImportOutcome,
  RecordImportParticipant,
} from '../../platform/record-import-participant.ts';
import { requestContext } from '../../platform/request-context.ts';
import type { ClientService } from '../clients/client.service.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import { changedFields } from './changed-fields.ts';
import { fingerprintOf, idOfExternal, type SourceUpkeep } from './source.record.ts';

/** A commit of this many stays well within what Firestore takes at once. */
const CREATES_IN_COMMIT = 250;
const ATTEMPTS = 4;

/** What every kind of source has in common. */
export interface SourceContent {
  clientId: string;
  memberId: string | null;
}

/** What tells appointments from purchases. */
export interface SourceType<
  Input extends SourceContent & { externalId: string | null },
  Update,
  Content extends SourceContent,
> {
  entity: 'appointment' | 'purchase';
  notFound: ProblemCode;
  /** How one is read from a bulk request. */
  schema: z.ZodType<Input>;
  model: BaseModel<Content & SourceUpkeep>;
  /** What browsers hear when one is made or changed; null when that would cost too much. */
  activity: ActivityKind | null;
  contentOf(organizationId: string, input: Input): Promise<Content | FieldIssue[]>;
  updated(
    organizationId: string,
    content: Content,
    update: Update,
  ): Promise<Content | FieldIssue[]>;
}

export interface SourceDependencies {
  database: Database;
  clock: Clock;
  clients: ClientService;
  memberships: MembershipService;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

/** How a record is shown to who sent an older one. */
type Present<Content> = (stored: Created<Content>) => Promise<unknown>;
type Created<Content> = Pick<Stored<Content & SourceUpkeep>, 'id' | 'data'>;

/** One to be created, judged and ready. */
interface Candidate<Content> {
  index: number;
  id: string;
  data: Content & SourceUpkeep;
}

/**
 * Records that other software pushes and people enter: appointments and purchases. Creating one
 * writes that record alone (and for appointments an activity entry): who made it and when is on the
 * record; changes and deletions have an audit entry. The timeline follows through the trigger.
 */
export class SourceService<
  Input extends SourceContent & { externalId: string | null },
  Update,
  Content extends SourceContent,
> implements RecordImportParticipant<CallingMember>
{
  readonly #of: SourceDependencies;
  readonly #type: SourceType<Input, Update, Content>;

  constructor(dependencies: SourceDependencies, type: SourceType<Input, Update, Content>) {
    this.#of = dependencies;
    this.#type = type;
  }

  get entity() {
    return this.#type.entity;
  }

  /** @throws ProblemError when it is not there. */
  async get(organizationId: string, id: string): Promise<Stored<Content & SourceUpkeep>> {
    const stored = await this.#type.model.find(organizationId, id);
    if (!stored) throw new ProblemError(this.#type.notFound);
    return stored;
  }

  /** By its identifier in the software it came from. */
  async findExternal(organizationId: string, externalId: string) {
    return this.#type.model.find(organizationId, idOfExternal(externalId));
  }

  /**
   * Creates one; the same push again answers the record as it is now.
   * @throws ProblemError `request.invalid`, or `external_id.taken` for another record under the id.
   */
  async create(
    member: CallingMember,
    input: Input,
    present: Present<Content>,
  ): Promise<Created<Content>> {
    const { organizationId } = member;
    const content = await this.#judge(organizationId, input);
    if (Array.isArray(content)) throw new ProblemError('request.invalid', { issues: content });
    const candidate = this.#candidate(member, 0, input, content);
    const commit = this.#of.database.newCommit();
    this.#stageNew(commit, organizationId, candidate);
    this.#stageActivity(commit, member, candidate.id);
    try {
      await commit.run();
      return candidate;
    } catch (error) {
      if (!(error instanceof StaleWriteError) || input.externalId === null) throw error;
    }
    const existing = await this.get(organizationId, candidate.id);
    if (existing.data.fingerprint === candidate.data.fingerprint) return existing;
    throw new ProblemError('external_id.taken', { current: await present(existing) });
  }

  /** Creates many, each judged by itself; answers in the order of the items. */
  async createMany(member: CallingMember, items: readonly unknown[]): Promise<ImportOutcome[]> {
    const { organizationId } = member;
    const outcomes = new Array<ImportOutcome>(items.length);
    const parsed = items.map((item) => parseInput(this.#type.schema, item));
    const inputs = parsed.flatMap((one) => (one.ok ? [one.value] : []));
    const usable = await this.#of.clients.findUsable(
      organizationId,
      inputs.map(({ clientId }) => clientId),
    );
    const candidates: Candidate<Content>[] = [];
    for (const [index, one] of parsed.entries()) {
      const content = one.ok ? await this.#judge(organizationId, one.value, usable) : one.issues;
      if (!one.ok || Array.isArray(content)) {
        outcomes[index] = { result: 'rejected', id: null, issues: content as FieldIssue[] };
      } else {
        candidates.push(this.#candidate(member, index, one.value, content as Content));
      }
    }
    for (let start = 0; start < candidates.length; start += CREATES_IN_COMMIT) {
      const some = candidates.slice(start, start + CREATES_IN_COMMIT);
      for (const [index, outcome] of await this.#createSome(member, some)) {
        outcomes[index] = outcome;
      }
    }
    return outcomes;
  }

  /** @throws ProblemError `precondition.failed` with the record as `present` shows it. */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    update: Update,
    present: Present<Content>,
  ): Promise<Created<Content>> {
    const { organizationId } = member;
    const stored = await this.#current(organizationId, id, version, present);
    const content = await this.#type.updated(organizationId, stored.data, update);
    const issues = Array.isArray(content)
      ? content
      : await this.#peopleIssues(organizationId, content, stored.data);
    if (Array.isArray(content) || issues.length > 0) {
      throw new ProblemError('request.invalid', { issues });
    }
    const changes = changedFields(stored.data, content);
    if (changes.length === 0) return stored;
    const now = this.#of.clock.now();
    const upkeep = { version: version + 1, updatedAt: now, updatedBy: member.actor };
    const commit = this.#of.database.newCommit();
    const data = { ...stored.data, ...content, ...upkeep };
    this.#type.model.stageUpdate(commit, organizationId, stored, data);
    this.#stageLog(commit, member, { id, clientId: content.clientId }, 'updated', changes);
    await this.#run(commit, organizationId, id, present);
    return { id, data };
  }

  /** Deletes for good; what it said stays in the audit log. */
  async delete(
    member: CallingMember,
    id: string,
    version: number,
    present: Present<Content>,
  ): Promise<void> {
    const { organizationId } = member;
    const stored = await this.#current(organizationId, id, version, present);
    const commit = this.#of.database.newCommit();
    this.#type.model.stageDelete(commit, organizationId, stored);
    const changes = Object.entries(stored.data).map(([field, before]) => ({
      field,
      before,
      after: null,
    }));
    const { clientId } = stored.data;
    this.#stageLog(commit, member, { id, clientId }, 'deleted', changes);
    await this.#run(commit, organizationId, id, present);
  }

  /** What it is to say, or everything that stands against it. */
  async #judge(
    organizationId: string,
    input: Input,
    usable?: ReadonlyMap<string, unknown>,
  ): Promise<Content | FieldIssue[]> {
    const content = await this.#type.contentOf(organizationId, input);
    const people = await this.#peopleIssues(organizationId, input, null, usable);
    if (Array.isArray(content)) return [...people, ...content];
    return people.length > 0 ? people : content;
  }

  /** Whom it names must be there; who was named before may have left since. */
  async #peopleIssues(
    organizationId: string,
    { clientId, memberId }: SourceContent,
    before: SourceContent | null,
    usable?: ReadonlyMap<string, unknown>,
  ): Promise<FieldIssue[]> {
    const issues: FieldIssue[] = [];
    if (clientId !== before?.clientId) {
      const found = usable ?? (await this.#of.clients.findUsable(organizationId, [clientId]));
      if (!found.has(clientId)) issues.push({ path: 'clientId', code: 'client.unknown' });
    }
    if (memberId !== null && memberId !== before?.memberId) {
      const known = await this.#of.memberships.isActiveMember(organizationId, memberId);
      if (!known) issues.push({ path: 'memberId', code: 'member.unknown' });
    }
    return issues;
  }

  #candidate(
    member: CallingMember,
    index: number,
    input: Input,
    content: Content,
  ): Candidate<Content> {
    const { externalId } = input;
    const now = this.#of.clock.now();
    const upkeep: SourceUpkeep = {
      externalId,
      fingerprint: fingerprintOf(input),
      source: member.source,
      version: 1,
      createdAt: now,
      createdBy: member.actor,
      updatedAt: now,
      updatedBy: member.actor,
    };
    const id =
      externalId === null
        ? this.#type.model.newId(member.organizationId)
        : idOfExternal(externalId);
    return { index, id, data: { ...content, ...upkeep } };
  }

  /** Those that are not there yet, in one commit; someone pushing the same meanwhile is no harm. */
  async #createSome(
    member: CallingMember,
    candidates: readonly Candidate<Content>[],
  ): Promise<Map<number, ImportOutcome>> {
    const { organizationId } = member;
    for (let attempt = 1; ; attempt += 1) {
      const external = candidates.filter(({ data }) => data.externalId !== null);
      const found = await this.#type.model.findMany(organizationId, [
        ...new Set(external.map(({ id }) => id)),
      ]);
      const known = new Map(found.map(({ id, data }) => [id, data.fingerprint]));
      const outcomes = new Map<number, ImportOutcome>();
      const commit = this.#of.database.newCommit();
      for (const candidate of candidates) {
        const fingerprint = known.get(candidate.id);
        outcomes.set(candidate.index, outcomeOf(candidate, fingerprint));
        if (fingerprint !== undefined) continue;
        known.set(candidate.id, candidate.data.fingerprint);
        this.#stageNew(commit, organizationId, candidate);
      }
      if (commit.size > 0) this.#stageActivity(commit, member, 'bulk');
      try {
        await commit.run();
        return outcomes;
      } catch (error) {
        if (!(error instanceof StaleWriteError) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  #stageNew(commit: Commit, organizationId: string, { id, data }: Candidate<Content>): void {
    this.#type.model.stageCreate(commit, organizationId, id, data);
  }

  #stageActivity(commit: Commit, member: CallingMember, entityId: string): void {
    const kind = this.#type.activity;
    if (kind === null) return;
    const at = this.#of.clock.now();
    this.#of.activities.stage(commit, member.organizationId, { kind, entityId, by: member.id, at });
  }

  #stageLog(
    commit: Commit,
    member: CallingMember,
    { id, clientId }: { id: string; clientId: string },
    action: 'updated' | 'deleted',
    changes: ReturnType<typeof changedFields>,
  ): void {
    const at = this.#of.clock.now();
    this.#of.auditEntries.stage(commit, member.organizationId, {
      entity: this.#type.entity,
      entityId: id,
      clientId,
      action,
      source: member.source,
      at,
      by: member.actor,
      changes,
      requestId: requestContext().requestId,
    });
    this.#stageActivity(commit, member, id);
  }

  async #current(
    organizationId: string,
    id: string,
    version: number,
    present: Present<Content>,
  ): Promise<Stored<Content & SourceUpkeep>> {
    const stored = await this.get(organizationId, id);
    if (stored.data.version === version) return stored;
    throw new ProblemError('precondition.failed', { current: await present(stored) });
  }

  async #run(
    commit: Commit,
    organizationId: string,
    id: string,
    present: Present<Content>,
  ): Promise<void> {
    try {
      await commit.run();
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      const current = await present(await this.get(organizationId, id));
      throw new ProblemError('precondition.failed', { current });
    }
  }
}

function outcomeOf(
  { id, data }: { id: string; data: SourceUpkeep },
  known: string | undefined,
): ImportOutcome {
  if (known === undefined) return { result: 'created', id, issues: [] };
  if (known === data.fingerprint) return { result: 'unchanged', id, issues: [] };
  const issue: FieldIssue = { path: 'externalId', code: 'external_id.taken' };
  return { result: 'rejected', id: null, issues: [issue] };
}
