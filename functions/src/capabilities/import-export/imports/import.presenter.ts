import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import type { Stored } from '../../../platform/base-model.ts';
import type { ImportRecord } from './import.record.ts';
import { undoDeadline, undoStatusOf } from './import.rules.ts';

export function presentImport(
  { id, data }: Stored<ImportRecord>,
  now: Date,
  language: InterfaceLanguage,
  { samples }: { samples: boolean },
): ImportJob {
  const status = undoStatusOf(data, now);
  return {
    id,
    entity: data.entity,
    fileName: data.fileName,
    fileBytes: data.fileBytes,
    reading: data.reading,
    detected: data.detected,
    sheets: data.sheets,
    columns: samples ? data.columns : data.columns.map((column) => ({ ...column, samples: [] })),
    settings: data.settings,
    remembered: data.remembered,
    status: data.status,
    checkOutdated: data.checkOutdated,
    rowsDone: data.rowsDone,
    rowsTotal: data.rowsTotal,
    planned: data.planned,
    results: data.results,
    failureCode: data.failureCode,
    failure: data.failure && wordIssue(data.failure, language),
    undo: {
      status,
      until: undoDeadline(data)?.toISOString() ?? null,
      removed: data.removed,
      restored: data.restored,
      kept: data.kept,
    },
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    startedAt: data.startedAt?.toISOString() ?? null,
    finishedAt: data.finishedAt?.toISOString() ?? null,
  };
}
