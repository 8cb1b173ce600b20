import * as clientJobs from './capabilities/clients/work/client.jobs.ts';
import * as clientTriggers from './capabilities/clients/work/client.triggers.ts';
import * as fieldJobs from './capabilities/custom-fields/field-job.jobs.ts';
import * as importExportJobs from './capabilities/import-export/work/import-export.jobs.ts';
import * as interactionJobs from './capabilities/interactions/work/interaction.jobs.ts';
import * as interactionTriggers from './capabilities/interactions/work/interaction.triggers.ts';
import * as segmentJobs from './capabilities/segments/segment.jobs.ts';
import { deployed } from './deployed.ts';

export { api } from './http/api.function.ts';
export const { runFieldJob } = deployed(fieldJobs);
export const { purgeClients, runBulkEdit, sweepDueActions, sweepTrash, tellDueActions } =
  deployed(clientJobs);
export const { onClientWritten } = deployed(clientTriggers);
export const { repairStatistics, sweepInteractions, upkeepInteractions } =
  deployed(interactionJobs);
export const { onAppointmentWritten, onInteractionWritten, onMessageWritten, onPurchaseWritten } =
  deployed(interactionTriggers);
export const { countSegments, evaluateClients, rebuildSegments, sweepSegmentDays, sweepSegments } =
  deployed(segmentJobs);
export const {
  runExport,
  runExportSchedule,
  runImport,
  sweepExportSchedules,
  sweepFiles,
  sweepImportExport,
} = deployed(importExportJobs);
