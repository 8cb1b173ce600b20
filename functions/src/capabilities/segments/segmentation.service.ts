import type { FieldChange } from '@clientele/contracts/audit';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import {
  type CreateSegmentInput,
  type PinClientsInput,
  SEGMENTS_MAXIMUM,
  type UpdateSegmentInput,
} from '@clientele/contracts/segments/segment';
import { referenceIssues } from '@clientele/domain/segments/references';
import { cleanText } from '@clientele/domain/text/fold';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ChangedRecords } from '../../platform/changed-records.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import type { BulkEditService } from '../clients/bulk/bulk-edit.service.ts';
import { SEGMENTS_READ_MAXIMUM, type SegmentModel } from './segment.model.ts';
import type { SegmentRecord } from './segment.record.ts';
import { inUse, nameIssues, newSegment, placed } from './segment.rules.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentReader } from './segment-reader.service.ts';
import type { RebuildWork, SegmentRebuildService } from './segment-rebuild.service.ts';
import type { SegmentUses } from './segment-uses.service.ts';
import type { SegmentChange, SegmentWriter } from './segment-writer.ts';

interface Dependencies {
  segments: SegmentModel;
  access: SegmentAccess;
  reader: SegmentReader;
  writer: SegmentWriter;
  rebuilds: SegmentRebuildService;
  uses: SegmentUses;
  bulkEdits: BulkEditService;
  records: ChangedRecords;
}

/** Saying what a segment is. Who belongs to it then follows in the background. */
export class SegmentationService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError for criteria that make no sense, with the place in the tree. */
  async create(member: CallingMember, input: CreateSegmentInput) {
    const { organizationId } = member;
    const id = this.#of.segments.newId(organizationId);
    const isDynamic = input.kind === 'dynamic';
    const rebuildId = isDynamic ? this.#of.rebuilds.newId(organizationId) : null;
    await this.#of.writer.change(member, async (change) => {
      assertRoom(change);
      await this.#assertSound(member, id, input, change);
      const record = newSegment(input, { by: member.actor, at: change.at, rebuildId });
      this.#of.segments.stageCreate(change.commit, organizationId, id, record);
      change.note(id, 'created', changesBetween(null, record));
      if (rebuildId) this.#stageRebuild(change, member, rebuildId, everyoneFor(id));
    });
    if (rebuildId) await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  /** @throws RecordConflict for another version than the named one. */
  async update(member: CallingMember, id: string, version: number, input: UpdateSegmentInput) {
    const { organizationId } = member;
    await this.#assertVersion(member, id, version);
    // Whoever does not see all of the criteria cannot say what they are to become.
    if (input.criteria) await this.#of.access.findOpen(member, id);
    const rebuildId = await this.#of.writer.change(member, async (change) => {
      const stored = this.#current(change, id, version);
      assertOrProblem(stored.data.status === 'active', 'segment.wrong_status');
      await this.#assertSound(member, id, input, change, stored.data);
      const named = {
        ...(input.name !== undefined && { name: cleanText(input.name) }),
        ...(input.description !== undefined && { description: cleanText(input.description) }),
        ...(input.criteria !== undefined && { criteria: input.criteria }),
      };
      const changes = changesBetween(stored.data, { ...stored.data, ...named });
      if (changes.length === 0) return null;
      const rebuilds = changes.some(({ field }) => field === 'criteria');
      const work = rebuilds ? this.#of.rebuilds.newId(organizationId) : null;
      this.#stageChanged(change, member, stored, { ...named, ...(work && { rebuildId: work }) });
      change.note(id, 'updated', changes);
      if (work) this.#stageRebuild(change, member, work, everyoneFor(id));
      return work;
    });
    if (rebuildId) await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  /** Nobody belongs to it any more; its criteria and pins stay. */
  async archive(member: CallingMember, id: string) {
    return this.#move(member, id, 'archived', async () => this.#assertUnused(member, id));
  }

  /** @throws ProblemError `request.invalid` when its name is taken, or what it rests on is gone. */
  async restore(member: CallingMember, id: string) {
    return this.#move(member, id, 'active', async (change, { data }) => {
      assertRoom(change);
      const issues = nameIssues(id, data.name, change.all);
      if (data.criteria) issues.push(...placed(referenceIssues(id, data.criteria, inUse(change))));
      if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    });
  }

  async delete(member: CallingMember, id: string, version: number): Promise<void> {
    const { organizationId } = member;
    await this.#assertVersion(member, id, version);
    const rebuildId = this.#of.rebuilds.newId(organizationId);
    await this.#of.writer.change(member, async (change) => {
      const stored = this.#current(change, id, version);
      await this.#assertUnused(member, id);
      this.#of.segments.stageGone(change.commit, organizationId, id);
      change.note(id, 'deleted', [{ field: 'name', before: stored.data.name, after: null }]);
      this.#stageRebuild(change, member, rebuildId, holdersOf(id, true));
    });
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
  }

  /** Works out anew who belongs. */
  async rebuild(member: CallingMember, id: string) {
    const { organizationId } = member;
    const rebuildId = this.#of.rebuilds.newId(organizationId);
    await this.#of.writer.change(member, async (change) => {
      const stored = this.#known(change, id);
      assertOrProblem(stored.data.status === 'active', 'segment.wrong_status');
      this.#of.segments.stageFields(change.commit, organizationId, id, { rebuildId });
      change.note(id, 'updated', []);
      this.#stageRebuild(change, member, rebuildId, everyoneFor(id));
    });
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  /** @throws ProblemError `segment.wrong_status` when nothing is being worked out. */
  async cancelRebuild(member: CallingMember, id: string) {
    const { organizationId } = member;
    const { rebuildId } = (await this.#of.access.find(organizationId, id)).data;
    const stopped =
      rebuildId !== null && (await this.#of.rebuilds.cancel(organizationId, rebuildId));
    assertOrProblem(stopped, 'segment.wrong_status');
    return this.#of.reader.show(member, id);
  }

  /** Puts clients in or keeps them out by hand, as a bulk edit that can be taken back. */
  async pin(member: CallingMember, id: string, { selection, pin }: PinClientsInput) {
    const { organizationId } = member;
    const { data } = await this.#of.access.findOpen(member, id);
    assertOrProblem(data.status === 'active', 'segment.wrong_status');
    if (!data.pinned) {
      await this.#of.writer.change(member, (change) => {
        const stored = this.#known(change, id);
        if (stored.data.pinned) return;
        this.#of.segments.stageFields(change.commit, organizationId, id, { pinned: true });
        change.note(id, 'updated', []);
      });
    }
    const action = { type: 'pin', segmentId: id, pin } as const;
    return this.#of.bulkEdits.create(member, { action, selection });
  }

  async #move(
    member: CallingMember,
    id: string,
    status: SegmentRecord['status'],
    assertPossible: (change: SegmentChange, stored: Stored<SegmentRecord>) => Promise<void>,
  ) {
    const { organizationId } = member;
    const rebuildId = this.#of.rebuilds.newId(organizationId);
    await this.#of.writer.change(member, async (change) => {
      const stored = this.#known(change, id);
      assertOrProblem(stored.data.status !== status, 'segment.wrong_status');
      await assertPossible(change, stored);
      this.#stageChanged(change, member, stored, { status, rebuildId });
      const archives = status === 'archived';
      change.note(id, archives ? 'archived' : 'restored', [
        { field: 'status', before: stored.data.status, after: status },
      ]);
      const work = archives ? holdersOf(id, false) : everyoneFor(id);
      this.#stageRebuild(change, member, rebuildId, work);
    });
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  #stageChanged(
    { commit }: SegmentChange,
    member: CallingMember,
    { id, data }: Stored<SegmentRecord>,
    fields: Partial<SegmentRecord>,
  ): void {
    const changed = { ...fields, ...this.#of.records.upkeep(member, data) };
    this.#of.segments.stageFields(commit, member.organizationId, id, changed);
  }

  #stageRebuild(
    { commit }: SegmentChange,
    { organizationId, actor }: CallingMember,
    rebuildId: string,
    work: RebuildWork,
  ): void {
    this.#of.rebuilds.stage(commit, organizationId, rebuildId, work, actor);
  }

  async #assertSound(
    member: CallingMember,
    id: string,
    input: UpdateSegmentInput | CreateSegmentInput,
    { all }: SegmentChange,
    stored?: SegmentRecord,
  ): Promise<void> {
    const criteria = 'criteria' in input ? input.criteria : undefined;
    const issues = input.name === undefined ? [] : nameIssues(id, input.name, all);
    if (criteria && stored?.kind === 'static') {
      issues.push({ path: 'criteria', code: 'segment.criteria_unsuited' });
    } else if (criteria) {
      issues.push(...(await this.#of.access.issuesOf(member, criteria, id, all)));
    }
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
  }

  async #assertUnused({ organizationId }: CallingMember, id: string): Promise<void> {
    const uses = (await this.#of.uses.usedBy(organizationId))(id);
    assertOrProblem(uses.length === 0, 'segment.in_use', { uses });
  }

  async #assertVersion(member: CallingMember, id: string, version: number): Promise<void> {
    assertCurrent('segment', await this.#of.access.find(member.organizationId, id), version);
  }

  #current(change: SegmentChange, id: string, version: number): Stored<SegmentRecord> {
    const stored = this.#known(change, id);
    assertCurrent('segment', stored, version);
    return stored;
  }

  #known({ all }: SegmentChange, id: string): Stored<SegmentRecord> {
    const stored = all.get(id);
    assertOrProblem(stored, 'segment.not_found');
    return stored;
  }
}

function assertRoom({ all }: SegmentChange): void {
  const inUse = [...all.values()].filter(({ data }) => data.status === 'active');
  const isRoom = inUse.length < SEGMENTS_MAXIMUM && all.size < SEGMENTS_READ_MAXIMUM;
  assertOrProblem(isRoom, 'segment.too_many');
}

function everyoneFor(segmentId: string): RebuildWork {
  return { segmentId, scope: 'everyone', forget: false };
}

function holdersOf(segmentId: string, forget: boolean): RebuildWork {
  return { segmentId, scope: 'holders', forget };
}

/** What is told of a change: whatever people decide about a segment. */
function changesBetween(before: SegmentRecord | null, after: SegmentRecord): FieldChange[] {
  return (['name', 'description', 'kind', 'criteria'] as const)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
