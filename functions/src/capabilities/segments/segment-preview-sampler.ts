import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { PREVIEW_SAMPLES } from '@clientele/contracts/segments/segment-preview';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ClientListService } from '../clients/finding/client-list.service.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';

/** A page of a list gives up after some hundred clients: so many pages are tried for samples. */
const SAMPLE_PAGES = 6;

interface Dependencies {
  lists: ClientListService;
  clientSegments: ClientSegmentsService;
}

/** A client that a preview shows as an example, as stored. */
export type PreviewSample = Pick<Stored<ClientRecord>, 'id' | 'data'>;

/** Finds some clients who would belong to a segment, `PREVIEW_SAMPLES` of them at most. */
export class SegmentPreviewSampler {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The clients that looking one by one has found already. */
  async load(organizationId: string, ids: readonly string[]): Promise<PreviewSample[]> {
    return this.#of.clientSegments.find(organizationId, ids);
  }

  /**
   * The first of a list by name where nobody had to look one by one.
   * @param pinnedSegmentId the segment whose pins count before the criteria; null when there are none.
   */
  async first(
    member: CallingMember,
    criteria: ConditionGroup,
    pinnedSegmentId: string | null,
  ): Promise<PreviewSample[]> {
    const isPinned = ({ data }: PreviewSample) =>
      pinnedSegmentId !== null && data.segmentPins[pinnedSegmentId] !== undefined;
    const samples = pinnedSegmentId === null ? [] : await this.#pinnedIn(member, pinnedSegmentId);
    const query = { lifecycle: 'active' as const, filter: criteria };
    let from: unknown[] | null = null;
    for (let page = 0; page < SAMPLE_PAGES && samples.length < PREVIEW_SAMPLES; page += 1) {
      const { items, next }: { items: PreviewSample[]; next: unknown[] | null } =
        await this.#of.lists.page(member, query, 'name', from, PREVIEW_SAMPLES);
      samples.push(...items.filter((client) => !isPinned(client)));
      if (next === null) break;
      from = next;
    }
    return samples.slice(0, PREVIEW_SAMPLES);
  }

  /** Some who belong because somebody put them in, whatever the criteria say. */
  async #pinnedIn({ organizationId }: CallingMember, segmentId: string): Promise<PreviewSample[]> {
    const page = { after: null, limit: PREVIEW_SAMPLES };
    const { clientSegments } = this.#of;
    const pinned = await clientSegments.pageOfPinned(organizationId, segmentId, 'in', [], page);
    const ids = pinned.filter(({ data }) => data.lifecycle === 'active').map(({ id }) => id);
    return clientSegments.find(organizationId, ids);
  }
}
