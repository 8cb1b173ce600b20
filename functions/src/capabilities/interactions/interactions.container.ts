import type { CallingMember } from '../../http/endpoint-request.ts';
import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { Database } from '../../platform/database.ts';
import type { FileStore, LocalLinks } from '../../platform/file-store.ts';
import type { RecordImportParticipant } from '../../platform/record-import-participant.ts';
import type { TaskQueue } from '../../platform/tasks.ts';
import type { ClientPresenter } from '../clients/client.presenter.ts';
import type { ClientService } from '../clients/client.service.ts';
import type { ClientAgendaService } from '../clients/client-agenda.service.ts';
import type { ClientStatsService } from '../clients/client-stats.service.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import type { NotificationService } from '../organizations/notification.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { AppointmentController } from './appointment.controller.ts';
import { AppointmentModel } from './appointment.model.ts';
import type { AppointmentRecord } from './appointment.record.ts';
import { appointmentType } from './appointment.type.ts';
import { AttachmentModel } from './attachment.model.ts';
import { AttachmentService } from './attachment.service.ts';
import { BulkSourceService } from './bulk-source.service.ts';
import { ClientEventsService } from './client-events.service.ts';
import { ConsentInteractions } from './consent-interactions.ts';
import { DayService } from './day.service.ts';
import { InteractionController } from './interaction.controller.ts';
import { InteractionModel } from './interaction.model.ts';
import { InteractionParticipant } from './interaction.participant.ts';
import { InteractionService } from './interaction.service.ts';
import { interactionExportParticipants } from './interaction-export.participants.ts';
import { InteractionHistoryService } from './interaction-history.service.ts';
import { InteractionUpkeep } from './interaction-upkeep.service.ts';
import { MentionNews } from './mention-news.ts';
import { NoShowNews } from './no-show-news.ts';
import { NoteImportParticipant } from './note-import.participant.ts';
import { PurchaseController } from './purchase.controller.ts';
import { PurchaseModel } from './purchase.model.ts';
import type { PurchaseRecord } from './purchase.record.ts';
import { purchaseType } from './purchase.type.ts';
import { SourceModel } from './source.model.ts';
import { presentAppointment, presentPurchase } from './source.presenter.ts';
import { SourceReader } from './source-reader.ts';
import { StatisticsService } from './statistics.service.ts';
import { StatisticsCheckModel } from './statistics-check.model.ts';
import { StatisticsUpkeep } from './statistics-upkeep.service.ts';
import { TimelineService } from './timeline.service.ts';

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
