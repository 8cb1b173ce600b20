import type { CallingMember } from '../../http/endpoint-request.ts';
import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { Database } from '../../platform/database.ts';
import type { FileStore, LocalLinks } from '../../platform/file-store.ts';
import type { RecordImportParticipant } from '../../platform/record-import-participant.ts';
import type { TaskQueue } from '../../platform/tasks.ts';
import type { ClientAgendaService } from '../clients/finding/client-agenda.service.ts';
import type { ClientPresenter } from '../clients/record/client.presenter.ts';
import type { ClientService } from '../clients/record/client.service.ts';
import type { ClientStatsService } from '../clients/record/client-stats.service.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import type { NotificationService } from '../organizations/notification.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { AttachmentModel } from './attachments/attachment.model.ts';
import { AttachmentService } from './attachments/attachment.service.ts';
import { DayService } from './day.service.ts';
import { InteractionModel } from './entries/interaction.model.ts';
import { InteractionController } from './interaction.controller.ts';
import { InteractionParticipant } from './interaction.participant.ts';
import { interactionExportParticipants } from './interaction-export.participants.ts';
import { NoteImportParticipant } from './note-import.participant.ts';
import { AppointmentController } from './sources/appointment.controller.ts';
import { AppointmentModel } from './sources/appointment.model.ts';
import type { AppointmentRecord } from './sources/appointment.record.ts';
import { appointmentType } from './sources/appointment.type.ts';
import { BulkSourceService } from './sources/bulk-source.service.ts';
import { PurchaseController } from './sources/purchase.controller.ts';
import { PurchaseModel } from './sources/purchase.model.ts';
import type { PurchaseRecord } from './sources/purchase.record.ts';
import { purchaseType } from './sources/purchase.type.ts';
import { SourceModel } from './sources/source.model.ts';
import { presentAppointment, presentPurchase } from './sources/source.presenter.ts';
import { SourceReader } from './sources/source-reader.ts';
import { StatisticsService } from './statistics/statistics.service.ts';
import { StatisticsCheckModel } from './statistics/statistics-check.model.ts';
import { StatisticsUpkeep } from './statistics/statistics-upkeep.service.ts';
import { ClientEventsService } from './timeline/client-events.service.ts';
import { ConsentInteractions } from './timeline/consent-interactions.ts';
import { InteractionService } from './timeline/interaction.service.ts';
import { InteractionHistoryService } from './timeline/interaction-history.service.ts';
import { InteractionUpkeep } from './timeline/interaction-upkeep.service.ts';
import { MentionNews } from './timeline/mention-news.ts';
import { NoShowNews } from './timeline/no-show-news.ts';
import { TimelineService } from './timeline/timeline.service.ts';

interface Below {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  tasks: TaskQueue;
  files: FileStore;
  localLinks: LocalLinks;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
  organizations: OrganizationService;
  memberships: MembershipService;
  notificationService: NotificationService;
  clients: ClientService;
  presenter: ClientPresenter;
  clientStats: ClientStatsService;
  clientAgenda: ClientAgendaService;
}

/** The parts of this capability, on top of those it stands on. */
export function createInteractions(below: Below) {
  const { database } = below;
  const models = {
    interactions: new InteractionModel(database),
    appointments: new AppointmentModel(database),
    purchases: new PurchaseModel(database),
    attachments: new AttachmentModel(database),
    statisticsChecks: new StatisticsCheckModel(database),
  };
  const base = { ...below, ...models };
  const statistics = new StatisticsService(base);
  const history = new InteractionHistoryService({
    ...base,
    statistics,
    noShowNews: new NoShowNews(base),
    mentionNews: new MentionNews(base),
    sources: new SourceModel(database),
  });
  const attachmentService = new AttachmentService(base);
  const interactionService = new InteractionService({
    ...base,
    attachmentService,
  });
  const appointmentRecords = new BulkSourceService(
    base,
    appointmentType(models.appointments, base),
  );
  const purchaseRecords = new BulkSourceService(base, purchaseType(models.purchases, base));
  const appointmentReader = new SourceReader(base, {
    name: 'appointments',
    model: models.appointments,
    momentOf: ({ startsAt }: AppointmentRecord) => startsAt,
    present: presentAppointment,
  });
  const purchaseReader = new SourceReader(base, {
    name: 'purchases',
    model: models.purchases,
    momentOf: ({ paidAt }: PurchaseRecord) => paidAt,
    present: presentPurchase,
  });
  const statisticsUpkeep = new StatisticsUpkeep({ ...base, statistics });
  const written = { ...base, attachmentService };
  return {
    ...models,
    history,
    statistics,
    statisticsUpkeep,
    upkeep: new InteractionUpkeep(written),
    participant: new InteractionParticipant(written),
    importParticipants: [
      appointmentRecords,
      purchaseRecords,
      new NoteImportParticipant(base),
    ] as RecordImportParticipant<CallingMember>[],
    clientEvents: new ClientEventsService(models),
    exportParticipants: interactionExportParticipants(models),
    consentInteractions: new ConsentInteractions(history),
    appointmentController: new AppointmentController({ appointmentRecords, appointmentReader }),
    purchaseController: new PurchaseController({ purchaseRecords, purchaseReader }),
    interactionController: new InteractionController({
      ...base,
      interactionService,
      attachmentService,
      statisticsUpkeep,
      timeline: new TimelineService({ ...base, interactionService }),
      day: new DayService({ ...base, appointmentReader }),
    }),
  };
}
