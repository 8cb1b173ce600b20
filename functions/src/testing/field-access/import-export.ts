import type { Condition } from '@clientele/contracts/conditions/condition';
import type { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import type { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import { byFilter, type RowsOf } from './row.ts';

const ownFile = {
  nothing:
    'Fields that may not be written are no targets: tests of imports say so, and of changes.',
};
const filed = {
  nothing: 'Answers no values. What a file may hold, and who may fetch it, tests of exports say.',
};
const exportOf = (condition: Condition) => ({
  entity: 'clients' as const,
  selection: { type: 'filter' as const, lifecycle: 'active' as const, ...byFilter(condition) },
  columns: ['number', 'lastName'],
  format: 'csv' as const,
  language: 'en' as const,
});

export const importExportFieldAccess: RowsOf<{
  a: typeof importEndpoints;
  b: typeof exportEndpoints;
}> = {
  createImport: ownFile,
  listImports: ownFile,
  getImport: ownFile,
  updateImport: ownFile,
  previewImport: ownFile,
  checkImport: ownFile,
  listImportRows: ownFile,
  correctImportRow: ownFile,
  createRejectedRowsLink: ownFile,
  runImport: ownFile,
  cancelImport: ownFile,
  revertImport: ownFile,
  listKeptRecords: ownFile,
  deleteImport: ownFile,
  createExport: {
    asks: ({ person, organizationId }, condition) =>
      person.api.createExport({ params: { organizationId }, body: exportOf(condition) }),
  },
  listExports: filed,
  getExport: filed,
  cancelExport: filed,
  createExportLink: filed,
  listExportSchedules: filed,
  createExportSchedule: {
    asks: async ({ person, organizationId }, condition) => {
      const created = await person.api.createExportSchedule({
        params: { organizationId },
        body: {
          name: 'Every night',
          definition: exportOf(condition),
          timing: { frequency: 'daily', time: '06:00', weekday: null, monthDay: null },
          scope: 'full',
          retention: { type: 'count', count: 3 },
        },
      });
      const params = { organizationId, scheduleId: created.id };
      await person.api.deleteExportSchedule({ params, ifMatch: created.version });
    },
  },
  getExportSchedule: filed,
  updateExportSchedule: filed,
  runExportSchedule: filed,
  deleteExportSchedule: filed,
};
