import { appointmentEndpoints } from '@clientele/contracts/interactions/appointment.endpoints';
import { interactionEndpoints } from '@clientele/contracts/interactions/interaction.endpoints';
import { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import { CLIENT_DATA } from '../../platform/client-data-participant.ts';
import type { Platform } from '../../platform/platform.ts';
import { RECORD_EXPORT } from '../../platform/record-export-participant.ts';
import { RECORD_IMPORT } from '../../platform/record-import-participant.ts';
import type { Clients } from '../clients/clients.capability.ts';
import { CLIENT_WRITTEN } from '../clients/record/client-written.participant.ts';
import { ORGANIZATION_CHANGED } from '../organizations/organization-changed.participant.ts';
import type { Organizations } from '../organizations/organizations.capability.ts';
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
import { SourceJudge } from './sources/source-judge.ts';
import { SourceReader } from './sources/source-reader.ts';
import { StatisticsService } from './statistics/statistics.service.ts';
import { StatisticsCheckModel } from './statistics/statistics-check.model.ts';
import { StatisticsCounter } from './statistics/statistics-counter.ts';
import { StatisticsUpkeep } from './statistics/statistics-upkeep.service.ts';
import { ClientEventsService } from './timeline/client-events.service.ts';
import { ConsentInteractions } from './timeline/consent-interactions.ts';
import { InteractionService } from './timeline/interaction.service.ts';
import { InteractionFollower } from './timeline/interaction-follower.ts';
import { InteractionHistoryService } from './timeline/interaction-history.service.ts';
import { InteractionUpkeep } from './timeline/interaction-upkeep.service.ts';
import { MentionNews } from './timeline/mention-news.ts';
import { NoShowNews } from './timeline/no-show-news.ts';
import { TimelineService } from './timeline/timeline.service.ts';
import * as jobs from './work/interaction.jobs.ts';
import * as triggers from './work/interaction.triggers.ts';

export type Interactions = ReturnType<typeof createInteractions>['services'];

/** The interactions capability: appointments, purchases, the timeline and statistics of clients. */
export function createInteractions(
  platform: Platform,
  dependencies: { organizations: Organizations; clients: Clients },
) {
  const { database } = platform;
  const models = {
    interactions: new InteractionModel(database),
    appointments: new AppointmentModel(database),
    purchases: new PurchaseModel(database),
    attachments: new AttachmentModel(database),
    statisticsChecks: new StatisticsCheckModel(database),
  };
  const base = { ...platform, ...dependencies.organizations, ...dependencies.clients, ...models };
  const statistics = new StatisticsService({ ...base, counter: new StatisticsCounter(base) });
  const statisticsUpkeep = new StatisticsUpkeep({ ...base, statistics });
  const interactionHistory = new InteractionHistoryService({
    ...base,
    statistics,
    noShowNews: new NoShowNews(base),
    mentionNews: new MentionNews(base),
    sources: new SourceModel(database),
  });
  const attachmentService = new AttachmentService(base);
  const writing = { ...base, attachmentService, statisticsUpkeep };
  const services = {
    statistics,
    statisticsUpkeep,
    interactionHistory,
    interactionFollower: new InteractionFollower(interactionHistory),
    interactionUpkeep: new InteractionUpkeep(writing),
    clientEvents: new ClientEventsService(models),
  };
  const appointment = appointmentType(models.appointments, base);
  const appointmentRecords = new BulkSourceService(
    { ...base, judge: new SourceJudge(base, appointment) },
    appointment,
  );
  const purchase = purchaseType(models.purchases, base);
  const purchaseRecords = new BulkSourceService(
    { ...base, judge: new SourceJudge(base, purchase) },
    purchase,
  );
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
  const interactionService = new InteractionService(writing);
  const controller = new InteractionController({
    ...writing,
    interactionService,
    timeline: new TimelineService({ ...base, interactionService }),
    day: new DayService({ ...base, appointmentReader }),
  });
  const appointments = new AppointmentController({ appointmentRecords, appointmentReader });
  const purchases = new PurchaseController({ purchaseRecords, purchaseReader });
  return capability({
    name: 'interactions',
    services,
    routes: [
      route(interactionEndpoints, controller),
      route(appointmentEndpoints, appointments),
      route(purchaseEndpoints, purchases),
    ],
    work: [...Object.values(jobs), ...Object.values(triggers)],
    fills: [
      ORGANIZATION_CHANGED.with(statisticsUpkeep),
      CLIENT_WRITTEN.with(new ConsentInteractions(interactionHistory)),
      CLIENT_DATA.with(new InteractionParticipant(writing)),
      RECORD_IMPORT.with(appointmentRecords),
      RECORD_IMPORT.with(purchaseRecords),
      RECORD_IMPORT.with(new NoteImportParticipant(base)),
      ...interactionExportParticipants(models).map((part) => RECORD_EXPORT.with(part)),
    ],
  });
}
