import { assertOrProblem } from '@clientele/contracts/problem';
import type { PinClientsInput } from '@clientele/contracts/segments/segment';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { BulkEditService } from '../clients/bulk/bulk-edit.service.ts';
import type { SegmentModel } from './segment.model.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentWriter } from './segment-writer.ts';

interface Dependencies {
  segments: SegmentModel;
  access: SegmentAccess;
  writer: SegmentWriter;
  bulkEdits: BulkEditService;
}

/** Pins clients into a segment or out of it by hand, whatever its criteria say. */
export class SegmentPinService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Starts a bulk edit that pins the selected clients; it can be undone.
   * @throws ProblemError `segment.not_found`, `segment.hidden_conditions` when the member may not
   * know its members, or `segment.wrong_status` for an archived one.
   */
  async pin(member: CallingMember, id: string, { selection, pin }: PinClientsInput) {
    const { organizationId } = member;
    const { data } = await this.#of.access.findOpen(member, id);
    assertOrProblem(data.status === 'active', 'segment.wrong_status');
    if (!data.pinned) {
      await this.#of.writer.change(member, ({ commit, get, note }) => {
        if (get(id).data.pinned) return;
        this.#of.segments.stageFields(commit, organizationId, id, { pinned: true });
        note(id, 'updated', []);
      });
    }
    const action = { type: 'pin', segmentId: id, pin } as const;
    return this.#of.bulkEdits.create(member, { action, selection });
  }
}
