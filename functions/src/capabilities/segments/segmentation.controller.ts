import type { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import { presentBulkEdit } from '../clients/bulk/bulk-edit.presenter.ts';
import type { ClientPresenter } from '../clients/record/client.presenter.ts';
import type { SegmentAnalyticsService } from './segment-analytics.service.ts';
import type { SegmentLifecycleService } from './segment-lifecycle.service.ts';
import type { SegmentMembersService } from './segment-members.service.ts';
import type { SegmentPinService } from './segment-pin.service.ts';
import type { SegmentPreviewService } from './segment-preview.service.ts';
import type { SegmentReader } from './segment-reader.service.ts';
import type { SegmentRebuildRequests } from './segment-rebuild-requests.service.ts';
import type { SegmentationService } from './segmentation.service.ts';

type Table = typeof segmentEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  clock: Clock;
  presenter: ClientPresenter;
  reader: SegmentReader;
  segmentationService: SegmentationService;
  lifecycle: SegmentLifecycleService;
  rebuildRequests: SegmentRebuildRequests;
  pins: SegmentPinService;
  previews: SegmentPreviewService;
  members: SegmentMembersService;
  analytics: SegmentAnalyticsService;
}

export class SegmentationController implements ControllerOf<Table> {
  readonly current = {
    segment: ({ member }: { member: CallingMember }, { id }: { id: string }) =>
      this.#of.reader.show(member, id),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async listSegments({ member, query }: Request<'listSegments'>) {
    return this.#of.reader.list(member, query);
  }

  async listSegmentNames({ member }: Request<'listSegmentNames'>) {
    return { items: await this.#of.reader.names(member) };
  }

  async previewSegment({ member, body }: Request<'previewSegment'>) {
    const { samples, ...numbers } = await this.#of.previews.preview(member, body);
    const shown = samples && (await this.#of.presenter.presentMany(member, samples));
    return { ...numbers, samples: shown };
  }

  async getSegmentOverlap({ member, query }: Request<'getSegmentOverlap'>) {
    return this.#of.analytics.overlap(member, query.ids);
  }

  async createSegment({ member, body }: Request<'createSegment'>) {
    return this.#of.segmentationService.create(member, body);
  }

  async getSegment({ member, params }: Request<'getSegment'>) {
    return this.#of.reader.show(member, params.segmentId);
  }

  async updateSegment({ member, params, version, body }: Request<'updateSegment'>) {
    return this.#of.segmentationService.update(member, params.segmentId, version, body);
  }

  async archiveSegment({ member, params }: Request<'archiveSegment'>) {
    return this.#of.lifecycle.archive(member, params.segmentId);
  }

  async restoreSegment({ member, params }: Request<'restoreSegment'>) {
    return this.#of.lifecycle.restore(member, params.segmentId);
  }

  async deleteSegment({ member, params, version }: Request<'deleteSegment'>) {
    await this.#of.lifecycle.delete(member, params.segmentId, version);
    return undefined;
  }

  async rebuildSegment({ member, params }: Request<'rebuildSegment'>) {
    return this.#of.rebuildRequests.start(member, params.segmentId);
  }

  async cancelSegmentRebuild({ member, params }: Request<'cancelSegmentRebuild'>) {
    return this.#of.rebuildRequests.cancel(member, params.segmentId);
  }

  async listSegmentClients({ member, params, query }: Request<'listSegmentClients'>) {
    const { segmentId } = params;
    const page = await this.#of.members.list(member, segmentId, query);
    const clients = await this.#of.presenter.presentMany(member, page.items);
    const items = clients.map((client, at) => ({
      client,
      enteredAt:
        page.items[at]?.data.segmentMemberships[segmentId]?.enteredAt?.toISOString() ?? null,
      pin: page.items[at]?.data.segmentPins[segmentId] ?? null,
    }));
    return { items, nextCursor: page.nextCursor };
  }

  async explainSegmentClient({ member, params }: Request<'explainSegmentClient'>) {
    return this.#of.members.explain(member, params.segmentId, params.clientId);
  }

  async pinSegmentClients({ member, params, body }: Request<'pinSegmentClients'>) {
    const bulkEdit = await this.#of.pins.pin(member, params.segmentId, body);
    return presentBulkEdit(bulkEdit, this.#of.clock.now());
  }

  async getSegmentAnalytics({ member, params, query }: Request<'getSegmentAnalytics'>) {
    return this.#of.analytics.analytics(member, params.segmentId, query.days);
  }

  async listClientSegments({ member, params }: Request<'listClientSegments'>) {
    return { items: await this.#of.members.ofClient(member, params.clientId) };
  }
}
