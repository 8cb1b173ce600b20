export {
  purgeClients,
  runBulkEdit,
  runFieldJob,
  sweepTrash,
} from './capabilities/clients/client.jobs.ts';
export { onClientWritten } from './capabilities/clients/client.triggers.ts';
export {
  runExport,
  runExportSchedule,
  runImport,
  sweepExportSchedules,
  sweepFiles,
  sweepImportExport,
} from './capabilities/import-export/import-export.jobs.ts';
export {
  repairStatistics,
  sweepDueActions,
  sweepInteractions,
  tellDueActions,
  upkeepInteractions,
} from './capabilities/interactions/interaction.jobs.ts';
export {
  onAppointmentWritten,
  onInteractionWritten,
  onMessageWritten,
  onPurchaseWritten,
} from './capabilities/interactions/interaction.triggers.ts';
export {
  countSegments,
  evaluateClients,
  rebuildSegments,
  sweepSegmentDays,
  sweepSegments,
} from './capabilities/segments/segment.jobs.ts';
export { api } from './http/api.function.ts';
