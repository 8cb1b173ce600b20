import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { PREVIEW_SAMPLES } from '@clientele/contracts/segments/segment-preview';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ClientListService } from '../clients/finding/client-list.service.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';

/** Pages tried to find samples: a page of a list ends early after some hundred clients. */
const SAMPLE_PAGES = 6;

interface Dependencies {
  lists: ClientListService;
  clientSegments: ClientSegmentsService;
}

/** A client that a preview shows as a sample, as stored. */
export type PreviewSample = Pick<Stored<ClientRecord>, 'id' | 'data'>;

/** Finds at most `PREVIEW_SAMPLES` clients that would belong to a segment. */
export class SegmentPreviewSampler {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Loads the samples that the scan has found already. */
  async load(organizationId: string, ids: readonly string[]): Promise<PreviewSample[]> {
    return this.#of.clientSegments.find(organizationId, ids);
  }

  /**
   * The first clients by name, where no scan was needed.
   * @param pinnedSegmentId The segment whose pins take precedence over the criteria; null when it
   * has none.
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

  /** Some clients that belong because they are pinned in. */
  async #pinnedIn({ organizationId }: CallingMember, segmentId: string): Promise<PreviewSample[]> {
    const page = { after: null, limit: PREVIEW_SAMPLES };
    const { clientSegments } = this.#of;
    const pinned = await clientSegments.pageOfPinned(organizationId, segmentId, 'in', [], page);
    const ids = pinned.filter(({ data }) => data.lifecycle === 'active').map(({ id }) => id);
    return clientSegments.find(organizationId, ids);
  }
}
