import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { CreateSegmentInput, UpdateSegmentInput } from '@clientele/contracts/segments/segment';
import { cleanText } from '@clientele/domain/text/fold';
import type { CallingMember } from '../../platform/calling-member.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import type { SegmentModel } from './segment.model.ts';
import type { SegmentRecord } from './segment.record.ts';
import { assertRoom, changesBetween, nameIssues, newSegment } from './segment.rules.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentReader } from './segment-reader.service.ts';
import { everyoneFor, type SegmentRebuildService } from './segment-rebuild.service.ts';
import type { SegmentChange, SegmentWriter } from './segment-writer.ts';

interface Dependencies {
  segments: SegmentModel;
  access: SegmentAccess;
  reader: SegmentReader;
  writer: SegmentWriter;
  rebuilds: SegmentRebuildService;
}

/**
 * Creates segments and changes their definitions. A rebuild staged in the same commit then updates
 * the membership in the background.
 */
export class SegmentationService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Creates a segment; a dynamic one starts a rebuild.
   * @throws ProblemError `segment.too_many`, or `request.invalid` for a name that is taken or
   * criteria that make no sense, with the place in the tree.
   */
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
      if (rebuildId) this.#stageRebuild(change, member, rebuildId, id);
    });
    if (rebuildId) await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  /**
   * Changes a segment; changed criteria start a rebuild.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `segment.not_found`, `segment.hidden_conditions`, `segment.wrong_status`
   * for an archived segment, or `request.invalid` as for `create`.
   */
  async update(member: CallingMember, id: string, version: number, input: UpdateSegmentInput) {
    const { organizationId } = member;
    await this.#of.access.assertVersion(organizationId, id, version);
    // A member who cannot see all of the criteria may not replace them.
    if (input.criteria) await this.#of.access.findOpen(member, id);
    const rebuildId = await this.#of.writer.change(member, async (change) => {
      const stored = change.get(id);
      assertCurrent('segment', stored, version);
      assertOrProblem(stored.data.status === 'active', 'segment.wrong_status');
      await this.#assertSound(member, id, input, change, stored.data);
      const fields = {
        ...(input.name !== undefined && { name: cleanText(input.name) }),
        ...(input.description !== undefined && { description: cleanText(input.description) }),
        ...(input.criteria !== undefined && { criteria: input.criteria }),
      };
      const changes = changesBetween(stored.data, { ...stored.data, ...fields });
      if (changes.length === 0) return null;
      const needsRebuild = changes.some(({ field }) => field === 'criteria');
      const newRebuildId = needsRebuild ? this.#of.rebuilds.newId(organizationId) : null;
      change.update(stored, { ...fields, ...(newRebuildId && { rebuildId: newRebuildId }) });
      change.note(id, 'updated', changes);
      if (newRebuildId) this.#stageRebuild(change, member, newRebuildId, id);
      return newRebuildId;
    });
    if (rebuildId) await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  #stageRebuild(
    { commit }: SegmentChange,
    { organizationId, actor }: CallingMember,
    rebuildId: string,
    id: string,
  ): void {
    this.#of.rebuilds.stage(commit, organizationId, rebuildId, everyoneFor(id), actor);
  }

  /**
   * Checks name and criteria as far as they are given; `stored` is the segment that is changed.
   * @throws ProblemError `request.invalid`.
   */
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
}
