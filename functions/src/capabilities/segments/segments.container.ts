import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { Database } from '../../platform/database.ts';
import type { TaskQueue } from '../../platform/tasks.ts';
import type { BulkEditService } from '../clients/bulk/bulk-edit.service.ts';
import type { ClientCountService } from '../clients/finding/client-count.service.ts';
import type { ClientListService } from '../clients/finding/client-list.service.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientPresenter } from '../clients/record/client.presenter.ts';
import type { ClientService } from '../clients/record/client.service.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { MembershipKeeper } from './membership-keeper.ts';
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
import { SegmentMembersService } from './segment-members.service.ts';
import type { SegmentMoveParticipant } from './segment-move.participant.ts';
import { SegmentMoves } from './segment-moves.ts';
import { SegmentPreviewService } from './segment-preview.service.ts';
import { SegmentReader } from './segment-reader.service.ts';
import { SegmentRebuildRunner } from './segment-rebuild.runner.ts';
import { SegmentRebuildService } from './segment-rebuild.service.ts';
import { SegmentSweep } from './segment-sweep.service.ts';
import type { SegmentUseParticipant } from './segment-use.participant.ts';
import { SegmentUses } from './segment-uses.service.ts';
import { SegmentWriter } from './segment-writer.ts';
import { SegmentationController } from './segmentation.controller.ts';
import { SegmentationService } from './segmentation.service.ts';

interface Beneath {
  database: Database;
  clock: Clock;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
}

/** What clients are decided by; it stands beneath them, and knows none of them. */
export function createSegmentCatalog(
  beneath: Beneath & { participants: readonly SegmentUseParticipant[] },
) {
  const { database } = beneath;
  const models = {
    segments: new SegmentModel(database),
    revisions: new SegmentRevisionModel(database),
  };
  const catalog = new SegmentCatalog({ ...beneath, ...models });
  return { ...models, catalog, uses: new SegmentUses({ ...beneath, catalog }) };
}

interface Below extends Beneath, ReturnType<typeof createSegmentCatalog> {
  cursors: CursorCodec;
  tasks: TaskQueue;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
  presenter: ClientPresenter;
  clients: ClientService;
  lists: ClientListService;
  counts: ClientCountService;
  clientSegments: ClientSegmentsService;
  bulkEdits: BulkEditService;
  /** Who reacts to clients that enter segments or leave them. */
  moveParticipants: readonly SegmentMoveParticipant[];
}

/** The parts of this capability, on top of those it stands on. */
export function createSegments(below: Below) {
  const { database } = below;
  const models = {
    rebuilds: new SegmentRebuildModel(database),
    moves: new SegmentMoveModel(database),
    days: new SegmentDayModel(database),
  };
  const days = new SegmentDays({ ...below, ...models });
  const rebuilds = new SegmentRebuildService({ ...below, ...models });
  const keeper = new MembershipKeeper(below.clientSegments);
  const base = { ...below, days, rebuilds, keeper, access: new SegmentAccess(below) };
  const reader = new SegmentReader(base);
  const written = { ...base, reader, writer: new SegmentWriter(below) };
  return {
    days,
    rebuilds,
    sweep: new SegmentSweep(base),
    rebuildRunner: new SegmentRebuildRunner(base),
    moves: new SegmentMoves([days, ...below.moveParticipants]),
    participant: new SegmentParticipant(base),
    controller: new SegmentationController({
      ...written,
      segmentationService: new SegmentationService(written),
      previews: new SegmentPreviewService(base),
      members: new SegmentMembersService(base),
      analytics: new SegmentAnalyticsService(base),
    }),
  };
}
