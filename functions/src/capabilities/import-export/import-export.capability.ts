import { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import { CLIENT_DATA } from '../../platform/client-data-participant.ts';
import type { Platform } from '../../platform/platform.ts';
import { RECORD_EXPORT } from '../../platform/record-export-participant.ts';
import type { Clients } from '../clients/clients.capability.ts';
import { FIELD_USES } from '../custom-fields/custom-field.participants.ts';
import type { CustomFields } from '../custom-fields/custom-fields.capability.ts';
import type { Interactions } from '../interactions/interactions.capability.ts';
import type { Organizations } from '../organizations/organizations.capability.ts';
import { SEGMENT_USES } from '../segments/segment-use.participant.ts';
import { AuditExportParticipant } from './exports/audit-export.participant.ts';
import { ExportModel, ExportScheduleModel } from './exports/export.model.ts';
import { ExportFieldUses } from './exports/export-field-uses.ts';
import { ExportRecordService } from './exports/export-record.service.ts';
import { ExportRights } from './exports/export-rights.ts';
import { ExportRunner } from './exports/export-runner.ts';
import { ExportScheduleService } from './exports/export-schedule.service.ts';
import { ExportScheduleRunService } from './exports/export-schedule-run.service.ts';
import { ExportSegmentUses } from './exports/export-segment-uses.ts';
import { ExportWriter } from './exports/export-writer.ts';
import { ScheduledRuns } from './exports/scheduled-runs.ts';
import { FileUpkeep } from './file-upkeep.service.ts';
import { ImportExportController } from './import-export.controller.ts';
import { ImportExportService } from './import-export.service.ts';
import { CheckedRows } from './imports/checked-rows.ts';
import { ClientChunkWriter } from './imports/client-chunk-writer.ts';
import {
  ImportCorrectionModel,
  ImportLockModel,
  ImportMemoryModel,
  ImportModel,
  KeptRecordModel,
} from './imports/import.model.ts';
import { ImportParticipant } from './imports/import.participant.ts';
import { ImportChecker } from './imports/import-checker.ts';
import { ImportContexts } from './imports/import-context.ts';
import { ImportCorrectionService } from './imports/import-correction.service.ts';
import { ImportFiles } from './imports/import-files.ts';
import { ImportFinisher } from './imports/import-finisher.ts';
import { ImportForgetter } from './imports/import-forgetter.ts';
import { ImportProgress } from './imports/import-progress.ts';
import { ImportProposals } from './imports/import-proposals.ts';
import { ImportRecordService } from './imports/import-record.service.ts';
import { ImportedRecordModel, ImportReverter } from './imports/import-reverter.ts';
import { ImportRowView } from './imports/import-row-view.ts';
import { ImportRowsService } from './imports/import-rows.service.ts';
import { ImportRunner } from './imports/import-runner.ts';
import { ImportSetupService } from './imports/import-setup.service.ts';
import { ImportTurns } from './imports/import-turns.ts';
import { ImportWriter } from './imports/import-writer.ts';
import { KeptRecordService } from './imports/kept-record.service.ts';
import { RecordChunkWriter } from './imports/record-chunk-writer.ts';
import { RejectedRowsService } from './imports/rejected-rows.service.ts';
import { RowJudges } from './imports/row-judges.ts';
import * as jobs from './work/import-export.jobs.ts';

type Below = Platform & Organizations & CustomFields & Clients & Interactions;

/** The import-export capability: imports of files and exports to files. */
export function createImportExport(
  platform: Platform,
  dependencies: {
    organizations: Organizations;
    customFields: CustomFields;
    clients: Clients;
    interactions: Interactions;
  },
) {
  const base: Below = {
    ...platform,
    ...dependencies.organizations,
    ...dependencies.customFields,
    ...dependencies.clients,
    ...dependencies.interactions,
  };
  const imports = createImports(base);
  const exports = createExports(base);
  const fileUpkeep = new FileUpkeep({
    ...base,
    ...imports.models,
    ...exports.models,
    ...exports,
    ...exports.parts,
  });
  const parts = { ...base, ...imports.parts, ...exports.parts };
  const importExport = new ImportExportService(parts);
  const controller = new ImportExportController({ ...parts, importExport });
  const { importRunner } = imports;
  const { exportRunner } = exports;
  const { scheduleRuns } = exports.parts;
  return capability({
    name: 'import-export',
    services: { importRunner, exportRunner, scheduleRuns, fileUpkeep },
    routes: [route(importEndpoints, controller), route(exportEndpoints, controller)],
    work: Object.values(jobs),
    fills: [
      FIELD_USES.with(new ExportFieldUses(exports.models.exportSchedules)),
      SEGMENT_USES.with(new ExportSegmentUses(exports.models.exportSchedules)),
      RECORD_EXPORT.with(new AuditExportParticipant(platform.auditEntries)),
      // Runs before the clients capability erases the record, which names the client's imports.
      CLIENT_DATA.with(imports.importParticipant, { before: ['clients'] }),
    ],
  });
}

function createImports(dependencies: Below) {
  const { database } = dependencies;
  const models = {
    imports: new ImportModel(database),
    locks: new ImportLockModel(database),
    memories: new ImportMemoryModel(database),
    corrections: new ImportCorrectionModel(database),
    keptRecords: new KeptRecordModel(database),
    importedRecords: new ImportedRecordModel(database),
    importFiles: new ImportFiles(dependencies.files),
  };
  const forgetter = new ImportForgetter({ ...dependencies, ...models });
  const base = {
    ...dependencies,
    ...models,
    forgetter,
    contexts: new ImportContexts(dependencies),
  };
  const judges = new RowJudges(base);
  const checker = new ImportChecker({ ...base, judges });
  const reverter = new ImportReverter(base);
  const progress = new ImportProgress(base);
  const importRecords = new ImportRecordService(base);
  const shown = {
    ...base,
    importRecords,
    checkedRows: new CheckedRows(base),
    rowView: new ImportRowView(base),
    proposals: new ImportProposals(base),
  };
  return {
    models: { ...models, forgetter },
    parts: {
      importRecords,
      contexts: base.contexts,
      proposals: shown.proposals,
      importTurns: new ImportTurns(base),
      importSetup: new ImportSetupService(shown),
      importRows: new ImportRowsService(shown),
      importCorrections: new ImportCorrectionService(shown),
      rejectedRows: new RejectedRowsService(shown),
      keptRecordLists: new KeptRecordService(shown),
    },
    importRunner: new ImportRunner({
      ...base,
      checker,
      reverter,
      progress,
      finisher: new ImportFinisher({ ...base, progress }),
      writer: new ImportWriter({
        ...base,
        progress,
        clientChunks: new ClientChunkWriter(base),
        recordChunks: new RecordChunkWriter({ ...base, reverter }),
      }),
    }),
    importParticipant: new ImportParticipant(base),
  };
}

function createExports(dependencies: Below) {
  const { database } = dependencies;
  const models = {
    exports: new ExportModel(database),
    exportSchedules: new ExportScheduleModel(database),
  };
  const base = { ...dependencies, ...models, exportRights: new ExportRights(dependencies) };
  const exportWriter = new ExportWriter(base);
  const scheduledRuns = new ScheduledRuns(base);
  const scheduleRuns = new ExportScheduleRunService(base);
  const exportScheduleService = new ExportScheduleService({
    ...base,
    scheduledRuns,
    scheduleRuns,
  });
  const { exportRights } = base;
  return {
    models,
    scheduledRuns,
    parts: {
      exportRights,
      exportRecords: new ExportRecordService(base),
      exportScheduleService,
      scheduleRuns,
    },
    exportRunner: new ExportRunner({ ...base, exportWriter, scheduledRuns }),
  };
}
