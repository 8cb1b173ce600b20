import { ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import { changedFields } from '../../../platform/changed-fields.ts';
import type { ChangedRecords } from '../../../platform/changed-records.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { RecordConflict } from '../../../platform/record-conflict.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import { fingerprintOf, idOfExternal, type SourceUpkeep } from './source.record.ts';
import type { Source, SourceContent, SourceType } from './source.type.ts';
import type { SourceJudge } from './source-judge.ts';

interface Dependencies<Content extends SourceContent> {
  database: Database;
  clock: Clock;
  clients: ClientService;
  activities: ActivityModel;
  records: ChangedRecords;
  judge: SourceJudge<Content>;
}

/**
 * Creates, changes and deletes appointments or purchases, which other software pushes and people
 * enter. Creating one writes that record alone (and an activity entry for appointments), with its
 * author and time on it; changes and deletions also write an audit entry. A trigger then updates
 * the timeline.
 */
export class SourceService<
  Input extends SourceContent & { externalId: string | null },
  Update,
  Content extends SourceContent,
> {
  protected readonly of: Dependencies<Content>;
  protected readonly type: SourceType<Input, Update, Content>;

  constructor(dependencies: Dependencies<Content>, type: SourceType<Input, Update, Content>) {
    this.of = dependencies;
    this.type = type;
  }

  /** @throws ProblemError `appointment.not_found` or `purchase.not_found`. */
  async get(organizationId: string, id: string): Promise<Stored<Content & SourceUpkeep>> {
    const stored = await this.type.model.find(organizationId, id);
    if (!stored) throw new ProblemError(this.type.notFound);
    return stored;
  }

  /**
   * Creates a record. Pushing the same one again answers the record as it is now, whatever happened
   * to it or its client since.
   * @throws ProblemError `request.invalid` with every issue, or `external_id.deleted` for a record
   * that was deleted here.
   * @throws RecordConflict with code `external_id.taken` for another record under the same external
   * id.
   */
  async create(member: CallingMember, input: Input): Promise<Source<Content>> {
    const { organizationId } = member;
    const content = this.type.normalize(input);
    const issues = await this.of.judge.issuesOf(organizationId, content, null);
    const candidate = this.candidate(member, input, content);
    if (issues.length > 0) {
      const pushedBefore = await this.#pushedBefore(organizationId, candidate);
      if (pushedBefore) return pushedBefore;
      throw new ProblemError('request.invalid', { issues });
    }
    const commit = this.of.database.newCommit();
    this.type.model.stageCreate(commit, organizationId, candidate.id, candidate.data);
    this.stageActivity(commit, member, candidate.id);
    try {
      await commit.run();
      return candidate;
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      const pushedBefore = await this.#pushedBefore(organizationId, candidate);
      if (!pushedBefore) throw error;
      return pushedBefore;
    }
  }

  /**
   * Changes the content of a record; nothing is written when nothing differs.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `request.invalid` with every issue.
   */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    update: Update,
  ): Promise<Source<Content>> {
    const { organizationId } = member;
    const target = this.#target(organizationId, id, version);
    return this.of.records.change(member, target, async ({ data }) => {
      const content = this.type.updated(data, update);
      const issues = await this.of.judge.issuesOf(organizationId, content, data);
      if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
      const changes = changedFields(data, content);
      if (changes.length === 0) return null;
      const clientIds = [data.clientId, content.clientId];
      // The content is the record without its upkeep, which the change itself adds.
      const fields = content as unknown as Partial<Content & SourceUpkeep>;
      return { fields, action: 'updated', changes, clientIds };
    });
  }

  /**
   * Deletes a record for good; the audit log keeps its content. With `again`, the same record may
   * be pushed again under its external id.
   * @throws RecordConflict for an outdated version.
   */
  async delete(
    member: CallingMember,
    id: string,
    version: number,
    options = { again: false },
  ): Promise<void> {
    const { organizationId } = member;
    const target = this.#target(organizationId, id, version);
    await this.of.records.remove(member, target, (stored) => {
      const { clientId, externalId } = stored.data;
      const changes = Object.entries(stored.data).map(([field, before]) => ({
        field,
        before,
        after: null,
      }));
      const logged = { action: 'deleted' as const, changes, clientIds: [clientId] };
      if (externalId === null || options.again) return logged;
      const { model } = this.type;
      const now = this.of.clock.now();
      const stage = (commit: Commit) => model.stageTombstone(commit, organizationId, stored, now);
      return { ...logged, stage };
    });
  }

  /** A new record with its upkeep. Its id is derived from the external id when there is one. */
  protected candidate(member: CallingMember, input: Input, content: Content): Source<Content> {
    const { externalId } = input;
    const now = this.of.clock.now();
    const upkeep: SourceUpkeep = {
      externalId,
      fingerprint: fingerprintOf(content),
      source: member.source,
      version: 1,
      createdAt: now,
      createdBy: member.actor,
      updatedAt: now,
      updatedBy: member.actor,
    };
    const id =
      externalId === null ? this.type.model.newId(member.organizationId) : idOfExternal(externalId);
    return { id, data: { ...content, ...upkeep } };
  }

  protected stageActivity(commit: Commit, member: CallingMember, entityId: string): void {
    const kind = this.type.activity;
    if (kind === null) return;
    const at = this.of.clock.now();
    this.of.activities.stage(commit, member.organizationId, { kind, entityId, by: member.id, at });
  }

  /**
   * The record that the same push created before; null when there is none under its external id.
   * Throws as `create`.
   */
  async #pushedBefore(
    organizationId: string,
    { id, data }: Source<Content>,
  ): Promise<Source<Content> | null> {
    if (data.externalId === null) return null;
    const stored = (await this.type.model.findPushed(organizationId, [id])).get(id);
    if (stored === undefined) return null;
    if (stored === 'deleted') throw new ProblemError('external_id.deleted');
    if (stored.data.fingerprint === data.fingerprint) return stored;
    throw new RecordConflict(this.type.entity, stored, 'external_id.taken');
  }

  #target(organizationId: string, id: string, version: number) {
    const { entity, model, activity } = this.type;
    return {
      entity,
      model,
      load: () => this.get(organizationId, id),
      version,
      activity: activity && { kind: activity },
    };
  }
}
