import type { ExportDefinition } from '@clientele/contracts/import-export/export-job';
import type { Actor, InterfaceLanguage } from '@clientele/contracts/primitives';
import { wallTimeOf } from '@clientele/domain/time/zoned-time';
import { extensionOf } from '../files/write-table.ts';
import type { ExportRecord } from './export.record.ts';

const NAMES: Readonly<Record<ExportDefinition['entity'], Record<InterfaceLanguage, string>>> = {
  clients: { fr: 'clients', en: 'clients' },
  interactions: { fr: 'interactions', en: 'interactions' },
  appointments: { fr: 'rendez-vous', en: 'appointments' },
  purchases: { fr: 'achats', en: 'purchases' },
  auditEntries: { fr: 'journal', en: 'audit-log' },
};

/** Runs with fewer rows are not compared: from five to eleven is no alarm. */
const ROWS_TO_COMPARE = 20;
const UNUSUAL_FACTOR = 2;

/**
 * A file name such as `clients-2026-11-22-1405.csv`, with the time in the organisation's time zone.
 */
export function exportFileName(
  { entity, format, language }: Pick<ExportDefinition, 'entity' | 'format' | 'language'>,
  now: Date,
  timeZone: string,
): string {
  const [date = '', time = ''] = wallTimeOf(now, timeZone).split(' ');
  const clock = time.slice(0, 5).replace(':', '');
  return `${NAMES[entity][language]}-${date}-${clock}.${extensionOf(format)}`;
}

/** Whether a run has far more or far fewer rows than the one before. */
export function isUnusual(rows: number, before: number | null): boolean {
  if (before === null || Math.max(rows, before) < ROWS_TO_COMPARE) return false;
  return rows * UNUSUAL_FACTOR < before || rows > before * UNUSUAL_FACTOR;
}

/** The first record of an export. */
export function freshExport(
  definition: ExportDefinition,
  { by, now, path, fileName }: { by: Actor; now: Date; path: string; fileName: string },
): ExportRecord {
  return {
    definition,
    status: 'queued',
    rows: 0,
    rowsTotal: null,
    manifest: null,
    path,
    fileName,
    failureCode: null,
    scheduleId: null,
    scope: 'full',
    changedSince: null,
    unusual: false,
    createdAt: now,
    createdBy: by,
    startedAt: null,
    finishedAt: null,
    expiresAt: null,
    fileDeletedAt: null,
  };
}
