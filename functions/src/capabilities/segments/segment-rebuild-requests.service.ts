import { assertOrProblem } from '@clientele/contracts/problem';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { SegmentModel } from './segment.model.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentReader } from './segment-reader.service.ts';
import { everyoneFor, type SegmentRebuildService } from './segment-rebuild.service.ts';
import type { SegmentWriter } from './segment-writer.ts';

interface Dependencies {
  segments: SegmentModel;
  access: SegmentAccess;
  reader: SegmentReader;
  writer: SegmentWriter;
  rebuilds: SegmentRebuildService;
}

/** Starts and stops rebuilds at a member's request, without changing the segment. */
export class SegmentRebuildRequests {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Starts evaluating every client for the segment again.
   * @throws ProblemError `segment.not_found`, or `segment.wrong_status` for an archived one.
   */
  async start(member: CallingMember, id: string) {
    const { organizationId } = member;
    const rebuildId = this.#of.rebuilds.newId(organizationId);
    await this.#of.writer.change(member, async ({ commit, get, note }) => {
      assertOrProblem(get(id).data.status === 'active', 'segment.wrong_status');
      this.#of.segments.stageFields(commit, organizationId, id, { rebuildId });
      note(id, 'updated', []);
      this.#of.rebuilds.stage(commit, organizationId, rebuildId, everyoneFor(id), member.actor);
    });
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
    return this.#of.reader.show(member, id);
  }

  /**
   * Stops the segment's rebuild where it is.
   * @throws ProblemError `segment.not_found`, or `segment.wrong_status` when no rebuild is running.
   */
  async cancel(member: CallingMember, id: string) {
    const { organizationId } = member;
    const { rebuildId } = (await this.#of.access.find(organizationId, id)).data;
    const stopped =
      rebuildId !== null && (await this.#of.rebuilds.cancel(organizationId, rebuildId));
    assertOrProblem(stopped, 'segment.wrong_status');
    return this.#of.reader.show(member, id);
  }
}
