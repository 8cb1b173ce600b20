import type { CallingMember } from '../../http/endpoint-request.ts';
import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { Database } from '../../platform/database.ts';
import type { FileStore } from '../../platform/file-store.ts';
import type { RecordExportParticipant } from '../../platform/record-export-participant.ts';
import type { RecordImportParticipant } from '../../platform/record-import-participant.ts';
import type { TaskQueue } from '../../platform/tasks.ts';
import type { ClientImportService } from '../clients/files/client-import.service.ts';
import type { ClientImportUndoService } from '../clients/files/client-import-undo.service.ts';
import type { ClientMatchService } from '../clients/files/client-match.service.ts';
import type { ClientService } from '../clients/record/client.service.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { ClientEventsService } from '../interactions/timeline/client-events.service.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import type { NotificationService } from '../organizations/notification.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { AuditExportParticipant } from './exports/audit-export.participant.ts';
import { ExportController } from './exports/export.controller.ts';
import { ExportModel, ExportScheduleModel } from './exports/export.model.ts';
import { ExportService } from './exports/export.service.ts';
import { ExportRights } from './exports/export-rights.ts';
import { ExportRunner } from './exports/export-runner.ts';
import { ExportScheduleService } from './exports/export-schedule.service.ts';
import { ExportWriter } from './exports/export-writer.ts';
import { ScheduledRuns } from './exports/scheduled-runs.ts';
import { FileUpkeep } from './file-upkeep.service.ts';
import { ClientChunkWriter } from './imports/client-chunk-writer.ts';
import { ImportController } from './imports/import.controller.ts';
import {
  ImportCorrectionModel,
  ImportLockModel,
  ImportMemoryModel,
  ImportModel,
  KeptRecordModel,
} from './imports/import.model.ts';
import { ImportParticipant } from './imports/import.participant.ts';
import { ImportService } from './imports/import.service.ts';
import { ImportChecker } from './imports/import-checker.ts';
import { ImportContexts } from './imports/import-context.ts';
import { ImportFiles } from './imports/import-files.ts';
import { ImportForgetter } from './imports/import-forgetter.ts';
import { ImportProposals } from './imports/import-proposals.ts';
import { ImportedRecordModel, ImportReverter } from './imports/import-reverter.ts';
import { ImportRowsService } from './imports/import-rows.service.ts';
import { ImportRunner } from './imports/import-runner.ts';
import { RecordChunkWriter } from './imports/record-chunk-writer.ts';
import { RowJudges } from './imports/row-judge.ts';

interface Below {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  tasks: TaskQueue;
  files: FileStore;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
  memberships: MembershipService;
  notificationService: NotificationService;
  clients: ClientService;
  clientImports: ClientImportService;
  clientImportUndo: ClientImportUndoService;
  clientMatches: ClientMatchService;
  clientEvents: ClientEventsService;
  importParticipants: readonly RecordImportParticipant<CallingMember>[];
  exportParticipants: readonly RecordExportParticipant<CallingMember>[];
}

/** The parts of this capability, on top of those it stands on. */
export function createImportExport(below: Below) {
  const imports = createImports(below);
  const exports = createExports(below);
  const upkeep = new FileUpkeep({ ...below, ...imports.models, ...exports.models, ...exports });
  return { ...imports, ...exports, fileUpkeep: upkeep };
}

function createImports(below: Below) {
  const { database } = below;
  const models = {
    imports: new ImportModel(database),
    locks: new ImportLockModel(database),
    memories: new ImportMemoryModel(database),
    corrections: new ImportCorrectionModel(database),
    keptRecords: new KeptRecordModel(database),
    importedRecords: new ImportedRecordModel(database),
    importFiles: new ImportFiles(below.files),
  };
  const forgetter = new ImportForgetter({ ...below, ...models });
  const base = { ...below, ...models, forgetter, contexts: new ImportContexts(below) };
  const judges = new RowJudges(base);
  const checker = new ImportChecker({ ...base, judges });
  const reverter = new ImportReverter(base);
  const proposals = new ImportProposals(base);
  const importService = new ImportService({ ...base, proposals });
  const importRows = new ImportRowsService({ ...base, importService });
  return {
    models: { ...models, forgetter },
    importRunner: new ImportRunner({
      ...base,
      checker,
      reverter,
      clientChunks: new ClientChunkWriter(base),
      recordChunks: new RecordChunkWriter({ ...base, reverter }),
    }),
    importController: new ImportController({ ...base, importService, importRows }),
    importParticipant: new ImportParticipant(base),
  };
}

function createExports(below: Below) {
  const { database } = below;
  const models = {
    exports: new ExportModel(database),
    exportSchedules: new ExportScheduleModel(database),
  };
  const base = { ...below, ...models, exportRights: new ExportRights(below) };
  const exportParticipants = [
    ...below.exportParticipants,
    new AuditExportParticipant(below.auditEntries),
  ];
  const exportWriter = new ExportWriter({ ...base, exportParticipants });
  const scheduledRuns = new ScheduledRuns(base);
  const exportScheduleService = new ExportScheduleService({ ...base, scheduledRuns });
  const exportService = new ExportService(base);
  return {
    models,
    scheduledRuns,
    exportScheduleService,
    exportRunner: new ExportRunner({ ...base, exportWriter, scheduledRuns }),
    exportController: new ExportController({ exportService, exportScheduleService }),
  };
}
