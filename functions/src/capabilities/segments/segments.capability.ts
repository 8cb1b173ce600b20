import { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import { CLIENT_DATA } from '../../platform/client-data-participant.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Clients } from '../clients/clients.capability.ts';
import { CLIENT_DERIVATION } from '../clients/record/client.derivation.ts';
import { CLIENT_WRITTEN } from '../clients/record/client-written.participant.ts';
import { FILTER_FIELDS } from '../clients/record/filter-field.participant.ts';
import { FIELD_USES } from '../custom-fields/custom-field.participants.ts';
import type { CustomFields } from '../custom-fields/custom-fields.capability.ts';
import { ORGANIZATION_CHANGED } from '../organizations/organization-changed.participant.ts';
import type { Organizations } from '../organizations/organizations.capability.ts';
import { MembershipKeeper } from './membership-keeper.ts';
import * as jobs from './segment.jobs.ts';
import {
  SegmentDayModel,
  SegmentModel,
  SegmentMoveModel,
  SegmentRebuildModel,
  SegmentRevisionModel,
} from './segment.model.ts';
import { SegmentParticipant } from './segment.participant.ts';
import { SegmentAccess } from './segment-access.ts';
import { SegmentAnalyticsService } from './segment-analytics.service.ts';
import { SegmentCatalog } from './segment-catalog.service.ts';
import { SegmentDays } from './segment-days.ts';
import { SegmentLifecycleService } from './segment-lifecycle.service.ts';
import { SegmentMembersService } from './segment-members.service.ts';
import { SEGMENT_MOVED } from './segment-move.participant.ts';
import { SegmentMoves } from './segment-moves.ts';
import { SegmentPinService } from './segment-pin.service.ts';
import { SegmentPreviewService } from './segment-preview.service.ts';
import { SegmentPreviewSampler } from './segment-preview-sampler.ts';
import { SegmentPreviewScanner } from './segment-preview-scanner.ts';
import { SegmentReader } from './segment-reader.service.ts';
import { SegmentRebuildRunner } from './segment-rebuild.runner.ts';
import { SegmentRebuildService } from './segment-rebuild.service.ts';
import { SegmentRebuildRequests } from './segment-rebuild-requests.service.ts';
import { SegmentSweep } from './segment-sweep.service.ts';
import { SegmentUses } from './segment-uses.service.ts';
import { SegmentWriter } from './segment-writer.ts';
import { SegmentationController } from './segmentation.controller.ts';
import { SegmentationService } from './segmentation.service.ts';

/** The segments capability: groups of clients whose membership follows their criteria. */
export function createSegments(
  platform: Platform,
  dependencies: { organizations: Organizations; customFields: CustomFields; clients: Clients },
) {
  const { database, slots } = platform;
  const models = {
    segments: new SegmentModel(database),
    revisions: new SegmentRevisionModel(database),
    rebuilds: new SegmentRebuildModel(database),
    moves: new SegmentMoveModel(database),
    days: new SegmentDayModel(database),
  };
  const services = {
    ...dependencies.organizations,
    ...dependencies.customFields,
    ...dependencies.clients,
  };
  const records = { ...platform, ...services, ...models };
  const catalog = new SegmentCatalog(records);
  const rebuilds = new SegmentRebuildService(records);
  const segmentDays = new SegmentDays({ ...records, catalog, rebuilds });
  const base = {
    ...records,
    catalog,
    rebuilds,
    days: segmentDays,
    uses: new SegmentUses({ slots, catalog }),
    keeper: new MembershipKeeper(dependencies.clients.clientSegments),
    access: new SegmentAccess({ ...records, catalog }),
  };
  const reader = new SegmentReader(base);
  const writing = { ...base, reader, writer: new SegmentWriter({ ...records, catalog }) };
  const controller = new SegmentationController({
    ...writing,
    segmentationService: new SegmentationService(writing),
    lifecycle: new SegmentLifecycleService(writing),
    rebuildRequests: new SegmentRebuildRequests(writing),
    pins: new SegmentPinService(writing),
    previews: new SegmentPreviewService({
      ...base,
      scanner: new SegmentPreviewScanner(base),
      sampler: new SegmentPreviewSampler(base),
    }),
    members: new SegmentMembersService(base),
    analytics: new SegmentAnalyticsService(base),
  });
  return capability({
    name: 'segments',
    services: {
      segmentCatalog: catalog,
      segmentDays,
      segmentRebuilds: rebuilds,
      segmentRebuildRunner: new SegmentRebuildRunner(base),
      segmentSweep: new SegmentSweep(base),
    },
    routes: [route(segmentEndpoints, controller)],
    work: Object.values(jobs),
    fills: [
      CLIENT_DERIVATION.with(catalog),
      FILTER_FIELDS.with(catalog),
      FIELD_USES.with(base.uses),
      ORGANIZATION_CHANGED.with(rebuilds),
      CLIENT_WRITTEN.with(new SegmentMoves(slots)),
      SEGMENT_MOVED.with(segmentDays),
      CLIENT_DATA.with(new SegmentParticipant(base)),
    ],
  });
}
