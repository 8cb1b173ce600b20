import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import { CLIENT_DATA } from '../../platform/client-data-participant.ts';
import type { Platform } from '../../platform/platform.ts';
import { RECORD_EXPORT } from '../../platform/record-export-participant.ts';
import { FIELD_VALUES } from '../custom-fields/custom-field.participants.ts';
import type { CustomFields } from '../custom-fields/custom-fields.capability.ts';
import { runFieldJob } from '../custom-fields/field-job.jobs.ts';
import type { Organizations } from '../organizations/organizations.capability.ts';
import { BulkEditModel } from './bulk/bulk-edit.model.ts';
import { BulkEditRunner } from './bulk/bulk-edit.runner.ts';
import { BulkEditService } from './bulk/bulk-edit.service.ts';
import { BulkEditEditor } from './bulk/bulk-edit-editor.ts';
import { BulkEditProgress } from './bulk/bulk-edit-progress.ts';
import { BulkEditReverter } from './bulk/bulk-edit-reverter.ts';
import { BulkEditSelector } from './bulk/bulk-edit-selector.ts';
import { ClientHistoryService } from './bulk/client-history.service.ts';
import { ClientController } from './client.controller.ts';
import { ClientExportParticipant } from './files/client-export.participant.ts';
import { ClientImportService } from './files/client-import.service.ts';
import { ClientImportUndoService } from './files/client-import-undo.service.ts';
import { ClientMatchService } from './files/client-match.service.ts';
import { ClientAgendaService } from './finding/client-agenda.service.ts';
import { ClientAsking } from './finding/client-asking.ts';
import { ClientCountService } from './finding/client-count.service.ts';
import { ClientListService } from './finding/client-list.service.ts';
import { ClientPages } from './finding/client-pages.ts';
import { ClientSearchService } from './finding/client-search.service.ts';
import { ClientSegmentsService } from './finding/client-segments.service.ts';
import { ChangeChunkModel } from './record/change-chunk.model.ts';
import { ClientModel } from './record/client.model.ts';
import { ClientPresenter } from './record/client.presenter.ts';
import { ClientService } from './record/client.service.ts';
import { ClientCreationService } from './record/client-creation.service.ts';
import { ClientFieldValues } from './record/client-field-values.ts';
import { ClientNumberModel } from './record/client-number.model.ts';
import { ClientRevealService } from './record/client-reveal.service.ts';
import { ClientStatsService } from './record/client-stats.service.ts';
import { ClientTagModel } from './record/client-tag.model.ts';
import { ClientUniqueValueModel } from './record/client-unique-value.model.ts';
import { ClientValuesService } from './record/client-values.service.ts';
import { ClientWriter } from './record/client-writer.ts';
import { CLIENT_WRITTEN } from './record/client-written.participant.ts';
import { DuplicateService } from './record/duplicate.service.ts';
import { AssignmentNews } from './upkeep/assignment-news.ts';
import { ClientRecordParticipant } from './upkeep/client.participant.ts';
import { ClientRepair } from './upkeep/client.repair.ts';
import { ClientFieldJobRunner } from './upkeep/client-field-job.runner.ts';
import { ClientFollower } from './upkeep/client-follower.ts';
import { ClientPurgeService } from './upkeep/client-purge.service.ts';
import { DailyRoundModel } from './upkeep/daily-round.model.ts';
import { NextActionNews } from './upkeep/next-action-news.ts';
import * as jobs from './work/client.jobs.ts';
import * as triggers from './work/client.triggers.ts';

export type Clients = ReturnType<typeof createClients>['services'];

/**
 * The clients capability: client records, finding them, bulk edits, imports and exports of them,
 * and the work that follows their changes.
 */
export function createClients(
  platform: Platform,
  dependencies: { organizations: Organizations; customFields: CustomFields },
) {
  const { database, clock, slots } = platform;
  const { schemas } = dependencies.customFields;
  const clientModel = new ClientModel(database, schemas, slots);
  const clientNumbers = new ClientNumberModel(database);
  const clientTags = new ClientTagModel(database, clock);
  const models = {
    clients: clientModel,
    tags: clientTags,
    numbers: clientNumbers,
    chunks: new ChangeChunkModel(database),
    bulkEdits: new BulkEditModel(database),
    uniqueValues: new ClientUniqueValueModel(database),
    dailyRounds: new DailyRoundModel(database),
  };
  const base = {
    ...platform,
    ...dependencies.organizations,
    ...dependencies.customFields,
    ...models,
  };
  const presenter = new ClientPresenter(base);
  const clientValues = new ClientValuesService(base);
  const record = {
    ...base,
    presenter,
    values: clientValues,
    writer: new ClientWriter(base),
    duplicates: new DuplicateService({ ...base, presenter }),
  };
  const clients = new ClientService(record);
  const counts = new ClientCountService(base);
  const asking = new ClientAsking(base);
  const pages = new ClientPages(base);
  const lists = new ClientListService({ ...base, counts, asking, pages });
  const finding = { ...record, counts, lists };
  const bulkEdits = new BulkEditService(finding);
  const editing = { ...finding, progress: new BulkEditProgress(base) };
  const clientRepair = new ClientRepair(database, clientModel, schemas, slots);
  const jobsOfFields = { ...base, jobs: dependencies.customFields.fieldJobs };
  const services = {
    clients,
    presenter,
    counts,
    lists,
    bulkEdits,
    clientModel,
    clientNumbers,
    clientTags,
    clientValues,
    clientRepair,
    clientStats: new ClientStatsService(base),
    clientAgenda: new ClientAgendaService(base),
    clientSegments: new ClientSegmentsService(base),
    clientMatches: new ClientMatchService(base),
    clientImports: new ClientImportService(record),
    clientImportUndo: new ClientImportUndoService(record),
    clientPurge: new ClientPurgeService(base),
    clientFollower: new ClientFollower({ slots, clientModel, clientRepair }),
    bulkEditRunner: new BulkEditRunner({
      ...editing,
      selector: new BulkEditSelector(editing),
      editor: new BulkEditEditor(editing),
      reverter: new BulkEditReverter(editing),
    }),
    fieldJobRunner: new ClientFieldJobRunner(jobsOfFields),
    nextActionNews: new NextActionNews(base),
  };
  const controller = new ClientController({
    ...finding,
    clients,
    creation: new ClientCreationService(record),
    bulkEdits,
    search: new ClientSearchService(base),
    history: new ClientHistoryService({ ...record, clients }),
    reveals: new ClientRevealService({ ...record, clients }),
  });
  return capability({
    name: 'clients',
    services,
    routes: [route(clientEndpoints, controller)],
    work: [...Object.values(jobs), ...Object.values(triggers), runFieldJob],
    fills: [
      FIELD_VALUES.with(new ClientFieldValues(clientModel)),
      CLIENT_WRITTEN.with(new AssignmentNews(dependencies.organizations.notificationService)),
      CLIENT_WRITTEN.with(services.nextActionNews),
      CLIENT_DATA.with(new ClientRecordParticipant({ ...base, ...dependencies.customFields })),
      RECORD_EXPORT.with(new ClientExportParticipant(finding)),
    ],
  });
}
