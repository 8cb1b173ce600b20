import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { ImportRow } from '@clientele/contracts/import-export/import-row';

const AT = '2026-03-02T09:30:00.000Z';
const NONE = { created: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0 };

const READING: ImportReading = {
  format: 'delimited',
  encoding: 'windows-1252',
  delimiter: ';',
  sheet: null,
  headerRow: 1,
  dateOrder: 'dayFirst',
  decimalMark: ',',
  yesWords: ['oui', 'x'],
  noWords: ['non'],
  country: 'FR',
};

/** An import of clients with three columns, of which the last has no target yet. */
export function anImport(values: Partial<ImportJob> = {}): ImportJob {
  return {
    id: 'im1',
    entity: 'clients',
    fileName: 'clients.csv',
    fileBytes: 52_000,
    reading: READING,
    detected: READING,
    sheets: [],
    columns: [
      { column: 0, header: 'Nom', samples: ['Dupont', 'Martin'], filled: 1 },
      { column: 1, header: 'Courriel', samples: ['marie@exemple.fr'], filled: 0.9 },
      { column: 2, header: 'Peau', samples: ['sèche', 'grasse'], filled: 0.5 },
    ],
    settings: {
      mapping: [
        { column: 0, target: 'lastName', overwrite: 'always', values: [] },
        { column: 1, target: 'email', overwrite: 'ifBlank', values: [] },
      ],
      constants: [],
      nameOrder: 'firstLast',
      matching: [{ key: 'email', policy: 'update' }],
      legalBasis: null,
    },
    remembered: false,
    status: 'mapping',
    checkOutdated: false,
    rowsDone: 0,
    rowsTotal: null,
    planned: null,
    results: NONE,
    failureCode: null,
    failure: null,
    undo: { status: 'unavailable', until: null, removed: 0, restored: 0, kept: 0 },
    version: 1,
    createdAt: AT,
    createdBy: { id: 'm1', name: 'Hélène Rousseau' },
    startedAt: null,
    finishedAt: null,
    ...values,
  };
}

/** The second row of the file; it would create a client. */
export function anImportRow(values: Partial<ImportRow> = {}): ImportRow {
  return {
    row: 2,
    cells: ['Dupont', 'marie@exemple.fr', 'sèche'],
    corrected: [],
    decision: null,
    outcome: 'created',
    match: null,
    changes: [],
    errors: [],
    ...values,
  };
}
