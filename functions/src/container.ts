import { RATE_LIMITS, type RateLimits } from '@clientele/contracts/endpoint';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { BulkEditModel } from './capabilities/clients/bulk/bulk-edit.model.ts';
import { BulkEditRunner } from './capabilities/clients/bulk/bulk-edit.runner.ts';
import { BulkEditService } from './capabilities/clients/bulk/bulk-edit.service.ts';
import { ClientHistoryService } from './capabilities/clients/bulk/client-history.service.ts';
import { ClientController } from './capabilities/clients/client.controller.ts';
import { ClientExportParticipant } from './capabilities/clients/files/client-export.participant.ts';
import { ClientImportService } from './capabilities/clients/files/client-import.service.ts';
import { ClientImportUndoService } from './capabilities/clients/files/client-import-undo.service.ts';
import { ClientMatchService } from './capabilities/clients/files/client-match.service.ts';
import { ClientAgendaService } from './capabilities/clients/finding/client-agenda.service.ts';
import { ClientCountService } from './capabilities/clients/finding/client-count.service.ts';
import { ClientListService } from './capabilities/clients/finding/client-list.service.ts';
import { ClientSearchService } from './capabilities/clients/finding/client-search.service.ts';
import { ClientSegmentsService } from './capabilities/clients/finding/client-segments.service.ts';
import { ChangeChunkModel } from './capabilities/clients/record/change-chunk.model.ts';
import { ClientModel } from './capabilities/clients/record/client.model.ts';
import { ClientPresenter } from './capabilities/clients/record/client.presenter.ts';
import { ClientService } from './capabilities/clients/record/client.service.ts';
import { ClientFieldValues } from './capabilities/clients/record/client-field-values.ts';
import { ClientNumberModel } from './capabilities/clients/record/client-number.model.ts';
import { ClientRevealService } from './capabilities/clients/record/client-reveal.service.ts';
import { ClientStatsService } from './capabilities/clients/record/client-stats.service.ts';
import { ClientTagModel } from './capabilities/clients/record/client-tag.model.ts';
import { ClientUniqueValueModel } from './capabilities/clients/record/client-unique-value.model.ts';
import { ClientValuesService } from './capabilities/clients/record/client-values.service.ts';
import { ClientWriter } from './capabilities/clients/record/client-writer.ts';
import type { ClientWrittenParticipant } from './capabilities/clients/record/client-written.participant.ts';
import { DuplicateService } from './capabilities/clients/record/duplicate.service.ts';
import { AssignmentNews } from './capabilities/clients/upkeep/assignment-news.ts';
import { ClientRecordParticipant } from './capabilities/clients/upkeep/client.participant.ts';
import { ClientRepair } from './capabilities/clients/upkeep/client.repair.ts';
import { ClientFieldJobRunner } from './capabilities/clients/upkeep/client-field-job.runner.ts';
import { ClientPurgeService } from './capabilities/clients/upkeep/client-purge.service.ts';
import { DailyRoundModel } from './capabilities/clients/upkeep/daily-round.model.ts';
import { NextActionNews } from './capabilities/clients/upkeep/next-action-news.ts';
import { CustomFieldController } from './capabilities/custom-fields/custom-field.controller.ts';
import {
  CustomFieldModel,
  FieldLayoutModel,
} from './capabilities/custom-fields/custom-field.model.ts';
import type {
  FieldUseParticipant,
  FieldValueStore,
} from './capabilities/custom-fields/custom-field.participants.ts';
import { CustomFieldService } from './capabilities/custom-fields/custom-field.service.ts';
import { FieldJobModel } from './capabilities/custom-fields/field-job.model.ts';
import { FieldJobService } from './capabilities/custom-fields/field-job.service.ts';
import { FieldLayoutService } from './capabilities/custom-fields/field-layout.service.ts';
import { FieldLifecycleService } from './capabilities/custom-fields/field-lifecycle.service.ts';
import { FieldPackService } from './capabilities/custom-fields/field-pack.service.ts';
import { FieldSchemaService } from './capabilities/custom-fields/field-schema.service.ts';
import { FieldSchemaWriter } from './capabilities/custom-fields/field-schema-writer.ts';
import { FieldTypeService } from './capabilities/custom-fields/field-type.service.ts';
import { FieldUsageService } from './capabilities/custom-fields/field-usage.service.ts';
import { ExportScheduleModel } from './capabilities/import-export/exports/export.model.ts';
import { ExportFieldUses } from './capabilities/import-export/exports/export-field-uses.ts';
import { ExportSegmentUses } from './capabilities/import-export/exports/export-segment-uses.ts';
import { createImportExport } from './capabilities/import-export/import-export.container.ts';
import { createInteractions } from './capabilities/interactions/interactions.container.ts';
import { OperationsController } from './capabilities/operations/operations.controller.ts';
import { ApiKeyController } from './capabilities/organizations/api-key.controller.ts';
import { ApiKeyModel } from './capabilities/organizations/api-key.model.ts';
import { ApiKeyService } from './capabilities/organizations/api-key.service.ts';
import { ApiKeyGuard } from './capabilities/organizations/api-key-guard.ts';
import { InvitationModel } from './capabilities/organizations/invitation.model.ts';
import { InvitationService } from './capabilities/organizations/invitation.service.ts';
import { MemberModel, UserModel } from './capabilities/organizations/member.model.ts';
import { MemberService } from './capabilities/organizations/member.service.ts';
import { MembershipService } from './capabilities/organizations/membership.service.ts';
import { NotificationController } from './capabilities/organizations/notification.controller.ts';
import { NotificationModel } from './capabilities/organizations/notification.model.ts';
import { NotificationService } from './capabilities/organizations/notification.service.ts';
import { OrganizationController } from './capabilities/organizations/organization.controller.ts';
import { OrganizationModel } from './capabilities/organizations/organization.model.ts';
import { OrganizationService } from './capabilities/organizations/organization.service.ts';
import {
  createSegmentCatalog,
  createSegments,
} from './capabilities/segments/segments.container.ts';
import { type Config, readConfig } from './config.ts';
import { firebaseServices } from './firebase.ts';
import { Authenticator } from './http/authenticate.ts';
import { FirestoreRateLimitStore } from './http/firestore-rate-limit-store.ts';
import { IdempotencyGuard } from './http/idempotency.ts';
import { RateLimiter } from './http/rate-limit.ts';
import { ActivityModel, AuditEntryModel } from './platform/change-log.ts';
import type { ClientDataParticipant } from './platform/client-data-participant.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { CursorCodec } from './platform/cursor.ts';
import { Database } from './platform/database.ts';
import { type Bucket, FileStore, LocalLinks, SignedLinks } from './platform/file-store.ts';
import { IdempotencyKeyModel } from './platform/idempotency-key.model.ts';
import { FolderMail, type MailPort, SmtpMail } from './platform/mail.ts';
import { CloudTaskQueue, type TaskQueue } from './platform/tasks.ts';

/** What differs between production, the local stack and tests. */
export interface Surroundings {
  auth: Auth;
  firestore: Firestore;
  bucket: () => Bucket;
  config: Config;
  clock: Clock;
  mail: MailPort;
  tasks: TaskQueue;
  rateLimits: RateLimits;
}

export type Container = ReturnType<typeof createContainer>;

/** Builds everything once; the only place that knows all the parts. */
export function createContainer(surroundings: Surroundings) {
  const { auth, config, clock, mail, tasks } = surroundings;
  const database = new Database(surroundings.firestore);
  const cursors = new CursorCodec(config.cursorSecret);
  const auditEntries = new AuditEntryModel(database);
  const activities = new ActivityModel(database);
  const base = { database, clock, auth, tasks, mail, cursors, auditEntries, activities };

  const organizations = createOrganizations({ ...base, publicUrl: config.publicUrl });
  const { memberships, organizationService, notificationService } = organizations;

  const fieldModels = {
    fields: new CustomFieldModel(database),
    layouts: new FieldLayoutModel(database),
  };
  const schemas = new FieldSchemaService({ ...base, ...fieldModels });
  const exportSchedules = new ExportScheduleModel(database);
  const segmentCatalog = createSegmentCatalog({
    ...base,
    schemas,
    organizations: organizationService,
    participants: [new ExportSegmentUses(exportSchedules)],
  });
  const clientModel = new ClientModel(database, schemas, segmentCatalog.catalog);
  const customFields = createCustomFields({
    ...base,
    ...fieldModels,
    schemas,
    organizations: organizationService,
    values: new ClientFieldValues(clientModel),
    participants: [segmentCatalog.uses, new ExportFieldUses(exportSchedules)],
  });
  const tags = new ClientTagModel(database, clock);
  const chunks = new ChangeChunkModel(database);
  const bulkEditModel = new BulkEditModel(database);
  const records = {
    ...base,
    clients: clientModel,
    tags,
    chunks,
    schemas,
    memberships,
    organizations: organizationService,
    notificationService,
    uniqueValues: new ClientUniqueValueModel(database),
    presenter: new ClientPresenter({ ...base, schemas, organizations: organizationService }),
  };
  const values = new ClientValuesService(records);
  const duplicates = new DuplicateService(records);
  const numbers = new ClientNumberModel(database);
  const writer = new ClientWriter(records);
  const clients = new ClientService({ ...records, values, numbers, writer, duplicates });
  const counts = new ClientCountService(records);
  const filterFields = segmentCatalog.catalog;
  const lists = new ClientListService({ ...records, counts, filterFields });
  const search = new ClientSearchService(records);
  const history = new ClientHistoryService({ ...records, values, clients, filterFields });
  const jobs = { ...records, bulkEdits: bulkEditModel, values, lists };
  const bulkEdits = new BulkEditService(jobs);
  const bulkEditRunner = new BulkEditRunner(jobs);
  const localLinks = new LocalLinks(config.cursorSecret);
  const links = config.production ? new SignedLinks() : localLinks;
  const files = new FileStore(surroundings.bucket, links, clock);
  const interactions = createInteractions({
    ...records,
    clients,
    localLinks,
    files,
    clientStats: new ClientStatsService(records),
    clientAgenda: new ClientAgendaService(records),
  });
  const clientSegments = new ClientSegmentsService(records);
  const segments = createSegments({
    ...records,
    ...segmentCatalog,
    clients,
    counts,
    lists,
    bulkEdits,
    clientSegments,
    moveParticipants: [],
  });
  const clientMatches = new ClientMatchService(records);
  const importExport = createImportExport({
    ...records,
    clients,
    files,
    clientMatches,
    clientImports: new ClientImportService({ ...records, values, numbers }),
    clientImportUndo: new ClientImportUndoService({ ...records, values }),
    clientEvents: interactions.clientEvents,
    importParticipants: interactions.importParticipants,
    exportParticipants: [
      new ClientExportParticipant({ ...records, lists }),
      ...interactions.exportParticipants,
    ],
  });
  organizationService.tellChangesTo(interactions.statisticsUpkeep);
  organizationService.tellChangesTo(segments.rebuilds);
  const nextActionNews = new NextActionNews({
    ...records,
    dailyRounds: new DailyRoundModel(database),
  });
  const clientWrittenParticipants: ClientWrittenParticipant[] = [
    new AssignmentNews(notificationService),
    nextActionNews,
    interactions.consentInteractions,
    segments.moves,
  ];
  const participants: ClientDataParticipant[] = [
    // First: it asks the record by which imports the client came.
    importExport.importParticipant,
    new ClientRecordParticipant({ ...records, fieldJobs: customFields.jobs }),
    interactions.participant,
    segments.participant,
    notificationService,
  ];

  return {
    config,
    database,
    guards: {
      authenticator: new Authenticator(auth, memberships, organizations.apiKeyGuard),
      rateLimiter: new RateLimiter(
        surroundings.rateLimits,
        (prefix) => new FirestoreRateLimitStore(surroundings.firestore, clock, prefix),
      ),
      idempotency: new IdempotencyGuard(new IdempotencyKeyModel(database), clock),
    },
    memberships,
    organizationService,
    clientModel,
    clientNumbers: numbers,
    clientTags: tags,
    clientValues: values,
    clientRepair: new ClientRepair(database, clientModel, schemas, segmentCatalog.catalog),
    fieldSchemas: schemas,
    fieldPacks: customFields.packs,
    fieldJobs: customFields.jobs,
    fieldJobRunner: new ClientFieldJobRunner({ ...records, jobs: customFields.jobs }),
    clientPurge: new ClientPurgeService({ ...records, participants }),
    bulkEditRunner,
    participants,
    clientWrittenParticipants,
    nextActionNews,
    tasks,
    importRunner: importExport.importRunner,
    importController: importExport.importController,
    exportRunner: importExport.exportRunner,
    exportScheduleService: importExport.exportScheduleService,
    exportController: importExport.exportController,
    fileUpkeep: importExport.fileUpkeep,
    importParticipants: interactions.importParticipants,
    clientSegments,
    segmentationController: segments.controller,
    segmentRebuildRunner: segments.rebuildRunner,
    segmentRebuilds: segments.rebuilds,
    segmentDays: segments.days,
    segmentSweep: segments.sweep,
    segmentCatalog: segmentCatalog.catalog,
    interactionHistory: interactions.history,
    interactionUpkeep: interactions.upkeep,
    statistics: interactions.statistics,
    statisticsUpkeep: interactions.statisticsUpkeep,
    interactionController: interactions.interactionController,
    appointmentController: interactions.appointmentController,
    purchaseController: interactions.purchaseController,
    apiKeyController: organizations.apiKeyController,
    notificationController: organizations.notificationController,
    operationsController: new OperationsController({
      version: config.version,
      createDocument: async () =>
        (await import('./http/openapi.ts')).createOpenApiDocument(config.version),
    }),
    organizationController: organizations.organizationController,
    clientController: new ClientController({
      ...records,
      clients,
      lists,
      search,
      duplicates,
      history,
      reveals: new ClientRevealService({ ...records, writer, clients }),
      bulkEdits,
    }),
    customFieldController: customFields.controller,
  };
}

function createCustomFields(
  base: Omit<ConstructorParameters<typeof FieldSchemaWriter>[0], never> & {
    tasks: TaskQueue;
    organizations: OrganizationService;
    values: FieldValueStore;
    participants: readonly FieldUseParticipant[];
  },
) {
  const schemaWriter = new FieldSchemaWriter(base);
  const written = { ...base, schemaWriter };
  const jobs = new FieldJobService({ ...written, jobs: new FieldJobModel(base.database) });
  const usage = new FieldUsageService(base);
  const lifecycle = new FieldLifecycleService({ ...written, jobs, usage });
  const packs = new FieldPackService({ ...written, jobs, lifecycle });
  const controller = new CustomFieldController({
    fields: new CustomFieldService({ ...written, jobs, usage }),
    layout: new FieldLayoutService(written),
    types: new FieldTypeService({ ...written, jobs, usage }),
    lifecycle,
    usage,
    packs,
    jobs,
  });
  return { controller, jobs, packs };
}

function createOrganizations(base: {
  database: Database;
  auth: Auth;
  clock: Clock;
  mail: MailPort;
  cursors: CursorCodec;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
  publicUrl: string;
}) {
  const organizationModel = new OrganizationModel(base.database);
  const members = new MemberModel(base.database);
  const users = new UserModel(base.database);
  const memberships = new MembershipService({ ...base, members, users });
  const organizationService = new OrganizationService({
    ...base,
    organizations: organizationModel,
    memberships,
  });
  const organizationController = new OrganizationController({
    ...base,
    organizations: organizationService,
    memberships,
    members: new MemberService({ ...base, members, memberships }),
    invitations: new InvitationService({
      ...base,
      invitations: new InvitationModel(base.database),
      members,
      memberships,
      organizations: organizationService,
    }),
  });
  const notificationService = new NotificationService({
    ...base,
    memberships,
    notifications: new NotificationModel(base.database),
  });
  const apiKeys = new ApiKeyModel(base.database);
  const apiKeyGuard = new ApiKeyGuard({ ...base, apiKeys });
  const apiKeyService = new ApiKeyService({ ...base, apiKeys, guard: apiKeyGuard });
  return {
    memberships,
    organizationService,
    organizationController,
    notificationService,
    notificationController: new NotificationController({ notificationService }),
    apiKeyGuard,
    apiKeyController: new ApiKeyController({ apiKeyService }),
  };
}

let container: Container | null = null;

/** The container of the deployed functions, built at first use. */
export function getContainer(): Container {
  if (container === null) {
    const config = readConfig();
    const mail =
      config.localFolder === null
        ? new SmtpMail(config.smtpUrl ?? '', config.mailFrom)
        : new FolderMail(`${config.localFolder}/mail`);
    container = createContainer({
      ...firebaseServices(),
      config,
      clock: systemClock,
      mail,
      tasks: new CloudTaskQueue(),
      rateLimits: RATE_LIMITS,
    });
  }
  return container;
}
