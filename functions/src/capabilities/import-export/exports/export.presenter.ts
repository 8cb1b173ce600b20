import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';
import type { Stored } from '../../../platform/base-model.ts';
import type { ExportRecord, ExportScheduleRecord } from './export.record.ts';

export function presentExport({ id, data }: Pick<Stored<ExportRecord>, 'id' | 'data'>): ExportJob {
  return {
    id,
    definition: data.definition,
    status: data.status,
    rows: data.rows,
    rowsTotal: data.rowsTotal,
    manifest: data.manifest,
    failureCode: data.failureCode,
    scheduleId: data.scheduleId,
    scope: data.scope,
    unusual: data.unusual,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    finishedAt: data.finishedAt?.toISOString() ?? null,
    expiresAt: (data.fileDeletedAt ?? data.expiresAt)?.toISOString() ?? null,
  };
}

/** A schedule with its last run, null before the first. */
export function presentSchedule({
  schedule: { id, data },
  lastRun,
}: {
  schedule: Pick<Stored<ExportScheduleRecord>, 'id' | 'data'>;
  lastRun: Pick<Stored<ExportRecord>, 'id' | 'data'> | null;
}): ExportSchedule {
  return {
    id,
    name: data.name,
    definition: data.definition,
    timing: data.timing,
    scope: data.scope,
    retention: data.retention,
    owner: data.owner,
    paused: data.paused,
    stoppedCode: data.stoppedCode,
    nextRunAt: data.nextRunAt?.toISOString() ?? null,
    lastRun: lastRun && presentExport(lastRun),
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    updatedAt: data.updatedAt.toISOString(),
    updatedBy: data.updatedBy,
  };
}
