import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { referenceIssues } from '@clientele/domain/segments/references';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import type { SegmentModel } from './segment.model.ts';
import type { SegmentRecord } from './segment.record.ts';
import { assertRoom, inUse, nameIssues, placed } from './segment.rules.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentReader } from './segment-reader.service.ts';
import { everyoneFor, holdersOf, type SegmentRebuildService } from './segment-rebuild.service.ts';
import type { SegmentUses } from './segment-uses.service.ts';
import type { SegmentChange, SegmentWriter } from './segment-writer.ts';

interface Dependencies {
  segments: SegmentModel;
  access: SegmentAccess;
  reader: SegmentReader;
  writer: SegmentWriter;
  rebuilds: SegmentRebuildService;
  uses: SegmentUses;
}

/** Archives, restores and deletes segments. */
export class SegmentLifecycleService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Archives a segment: it loses its members, but keeps criteria and pins.
   * @throws ProblemError `segment.not_found`, `segment.in_use` when something depends on it, or
   * `segment.wrong_status` when it is archived already.
   */
  async archive(member: CallingMember, id: string) {
    return this.#move(member, id, 'archived', async () => this.#assertUnused(member, id));
  }

  /**
   * Brings an archived segment back; a rebuild finds its members.
   * @throws ProblemError `segment.not_found`, `segment.wrong_status` when it is active already,
   * `segment.too_many`, or `request.invalid` when its name is taken or a segment that it names is
   * gone.
   */
  async restore(member: CallingMember, id: string) {
    return this.#move(member, id, 'active', async (change, { data }) => {
      assertRoom(change);
      const issues = nameIssues(id, data.name, change.all);
      if (data.criteria) issues.push(...placed(referenceIssues(id, data.criteria, inUse(change))));
      if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    });
  }

  /**
   * Deletes a segment for good.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `segment.not_found` or `segment.in_use`.
   */
  async delete(member: CallingMember, id: string, version: number): Promise<void> {
    const { organizationId } = member;
    await this.#of.access.assertVersion(organizationId, id, version);
    const rebuildId = this.#of.rebuilds.newId(organizationId);
    await this.#of.writer.change(member, async (change) => {
      const stored = change.get(id);
      assertCurrent('segment', stored, version);
      await this.#assertUnused(member, id);
      const { commit } = change;
      this.#of.segments.stageGone(commit, organizationId, id);
      change.note(id, 'deleted', [{ field: 'name', before: stored.data.name, after: null }]);
      const work = holdersOf(id, true);
      this.#of.rebuilds.stage(commit, organizationId, rebuildId, work, member.actor);
    });
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
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
      const stored = change.get(id);
      assertOrProblem(stored.data.status !== status, 'segment.wrong_status');
      await assertPossible(change, stored);
      change.update(stored, { status, rebuildId });
      const isArchived = status === 'archived';
      change.note(id, isArchived ? 'archived' : 'restored', [
        { field: 'status', before: stored.data.status, after: status },
      ]);
      const work = isArchived ? holdersOf(id, false) : everyoneFor(id);
      this.#of.rebuilds.stage(change.commit, organizationId, rebuildId, work, member.actor);
    });
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  async #assertUnused({ organizationId }: CallingMember, id: string): Promise<void> {
    const uses = (await this.#of.uses.usedBy(organizationId))(id);
    assertOrProblem(uses.length === 0, 'segment.in_use', { uses });
  }
}
