import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';

const AT = '2026-03-02T09:30:00.000Z';
const BY = { id: 'm1', name: 'Hélène Rousseau' };
const DEFINITION: ExportJob['definition'] = {
  entity: 'clients',
  selection: { type: 'filter', lifecycle: 'active' },
  columns: ['lastName', 'email'],
  format: 'excelCsv',
  language: 'fr',
};

/** A finished export of all clients whose file is still kept. */
export function anExport(values: Partial<ExportJob> = {}): ExportJob {
  return {
    id: 'ex1',
    definition: DEFINITION,
    status: 'done',
    rows: 412,
    rowsTotal: 412,
    manifest: {
      fileName: 'clients.csv',
      path: 'organizations/o1/exports/ex1',
      entity: 'clients',
      format: 'excelCsv',
      columns: DEFINITION.columns,
      rows: 412,
      bytes: 48_000,
      sha256: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
      createdAt: AT,
    },
    failureCode: null,
    scheduleId: null,
    scope: 'full',
    unusual: false,
    createdAt: AT,
    createdBy: BY,
    finishedAt: AT,
    expiresAt: '2999-01-01T00:00:00.000Z',
    ...values,
  };
}

/** A schedule that runs every Monday morning. */
export function aSchedule(values: Partial<ExportSchedule> = {}): ExportSchedule {
  return {
    id: 's1',
    name: 'Sauvegarde du lundi',
    definition: DEFINITION,
    timing: { frequency: 'weekly', time: '06:00', weekday: 1, monthDay: null },
    scope: 'full',
    retention: { type: 'count', count: 12 },
    owner: BY,
    paused: false,
    stoppedCode: null,
    nextRunAt: '2026-03-09T05:00:00.000Z',
    lastRun: null,
    version: 3,
    createdAt: AT,
    createdBy: BY,
    updatedAt: AT,
    updatedBy: BY,
    ...values,
  };
}
