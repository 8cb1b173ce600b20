import { randomUUID } from 'node:crypto';
import {
  EXPORT_KEPT_DAYS,
  type ExportManifest,
} from '@clientele/contracts/import-export/export-job';
import { ProblemError } from '@clientele/contracts/problem';
import { addDays } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileStore } from '../../../platform/file-store.ts';
import { logError } from '../../../platform/logger.ts';
import type { ExportAsked } from '../../../platform/record-export-participant.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { WrittenFile } from '../files/table-writer.ts';
import type { ExportModel } from './export.model.ts';
import type { ExportRecord } from './export.record.ts';
import type { ExportRights } from './export-rights.ts';
import type { ExportWriter } from './export-writer.ts';
import type { ScheduledRuns } from './scheduled-runs.ts';

const DAY_MILLISECONDS = 86_400_000;

interface Dependencies {
  database: Database;
  clock: Clock;
  files: FileStore;
  schemas: FieldSchemaService;
  activities: ActivityModel;
  auditEntries: AuditEntryModel;
  organizations: OrganizationService;
  exports: ExportModel;
  exportRights: ExportRights;
  exportWriter: ExportWriter;
  scheduledRuns: ScheduledRuns;
}

type Job = Stored<ExportRecord>;

/** Writes one export to Storage. A run that is killed anywhere starts over with a new file. */
export class ExportRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs an export. Throws when the task is to be tried again; for a refusal the caller calls
   * `fail`.
   */
  async run(organizationId: string, exportId: string): Promise<void> {
    await this.#of.schemas.freshSchemaOf(organizationId);
    const stored = await this.#of.exports.find(organizationId, exportId);
    if (!stored || !isOpen(stored.data)) return;
    const { definition, createdBy } = stored.data;
    const member = await this.#of.exportRights.memberOf(organizationId, createdBy, definition);
    const request = await this.#askedOf(organizationId, stored.data);
    const rowsTotal = await this.#of.exportWriter.count(member, definition, request);
    const startedAt = this.#of.clock.now();
    const started = { status: 'running' as const, startedAt, rowsTotal };
    let job = await this.#progress(organizationId, stored, started);
    // Each attempt writes a file of its own, so that two at the same time do not disturb each
    // other.
    const path = attemptPath(stored.data);
    const file = { definition, path };
    let isKept = false;
    try {
      const writtenFile = await this.#of.exportWriter.write(member, file, request, async (rows) => {
        job = job && (await this.#progress(organizationId, job, { rows }));
        return job !== null;
      });
      // When the export was cancelled or finished by another attempt meanwhile, this file is
      // deleted.
      if (job && writtenFile)
        isKept = await this.#finish(member, job, { startedAt, path, written: writtenFile });
    } finally {
      if (!isKept) await this.#of.files.delete(path);
    }
  }

  /** Marks an export as failed for good, with the code of the reason. */
  async fail(organizationId: string, exportId: string, reason: unknown): Promise<void> {
    logError('export failed', reason, { organizationId, exportId });
    const job = await this.#of.exports.find(organizationId, exportId);
    if (!job || !isOpen(job.data)) return;
    const failureCode = reason instanceof ProblemError ? reason.code : 'internal';
    const finishedAt = this.#of.clock.now();
    await this.#progress(organizationId, job, { status: 'failed', failureCode, finishedAt });
    await this.#of.scheduledRuns.failed(organizationId, job, failureCode);
  }

  /**
   * Marks the export as done with this file.
   * @returns false when another attempt was faster or it was cancelled.
   */
  async #finish(
    member: CallingMember,
    job: Job,
    { startedAt, path, written }: { startedAt: Date; path: string; written: WrittenFile },
  ): Promise<boolean> {
    const { organizationId } = member;
    const now = this.#of.clock.now();
    const { definition, fileName, scheduleId } = job.data;
    const manifest: ExportManifest = {
      fileName,
      path,
      entity: definition.entity,
      format: definition.format,
      columns: definition.columns,
      ...written,
      createdAt: now.toISOString(),
    };
    const commit = this.#of.database.newCommit();
    const { unusual, expiresAt } = await this.#of.scheduledRuns.stageDone(
      commit,
      organizationId,
      job,
      { manifest, startedAt },
    );
    const keptUntil = new Date(now.getTime() + EXPORT_KEPT_DAYS * DAY_MILLISECONDS);
    this.#of.exports.stageUpdate(commit, organizationId, job, {
      status: 'done',
      rows: written.rows,
      path,
      manifest,
      unusual,
      finishedAt: now,
      expiresAt: scheduleId === null ? keptUntil : expiresAt,
    });
    this.#stageAudit(commit, member, job, manifest);
    this.#stageActivity(commit, organizationId, job);
    try {
      await commit.run();
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
    await this.#of.scheduledRuns.done(organizationId, job, unusual);
    return true;
  }

  /**
   * The request for records; its period begins and ends at midnight in the organisation's time
   * zone.
   */
  async #askedOf(organizationId: string, data: ExportRecord): Promise<ExportAsked> {
    const { selection } = data.definition;
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const startOf = (date: string) => momentAt(date, '00:00', timeZone);
    const period = selection.type === 'period' ? selection : { from: null, to: null };
    return {
      selection,
      from: period.from === null ? null : startOf(period.from),
      until: period.to === null ? null : startOf(addDays(period.to, 1)),
      changedSince: data.changedSince,
      // vCards have a fixed set of fields, whatever the columns.
      fields: data.definition.format === 'vcard' ? null : storedFieldsOf(data.definition.columns),
    };
  }

  /** Writes progress. @returns the export after it; null when it was cancelled. */
  async #progress(
    organizationId: string,
    job: Job,
    fields: Partial<ExportRecord>,
  ): Promise<Job | null> {
    const commit = this.#of.database.newCommit();
    this.#of.exports.stageUpdate(commit, organizationId, job, fields);
    this.#stageActivity(commit, organizationId, job);
    await commit.run().catch((error: unknown) => {
      if (!(error instanceof StaleWriteError)) throw error;
    });
    const now = await this.#of.exports.find(organizationId, job.id);
    return now && isOpen(now.data) ? now : null;
  }

  #stageAudit(commit: Commit, member: CallingMember, job: Job, manifest: ExportManifest): void {
    const { definition, scheduleId } = job.data;
    const fields = {
      entity: definition.entity,
      // The log names the kind of selection only: conditions are for members who may see their
      // fields.
      selection: definition.selection.type,
      columns: definition.columns,
      format: definition.format,
      rows: manifest.rows,
      scheduleId,
    };
    this.#of.auditEntries.stage(commit, member.organizationId, {
      entity: 'export',
      entityId: job.id,
      action: 'exported',
      source: scheduleId === null ? 'app' : 'system',
      at: this.#of.clock.now(),
      by: member.actor,
      changes: Object.entries(fields).map(([field, after]) => ({ field, before: null, after })),
    });
  }

  #stageActivity(commit: Commit, organizationId: string, job: Pick<Job, 'id'>): void {
    this.#of.activities.stage(commit, organizationId, {
      kind: 'exports.changed',
      entityId: job.id,
      by: null,
      at: this.#of.clock.now(),
    });
  }
}

/** The stored fields of the columns: `address` for `address.city`. */
function storedFieldsOf(columns: readonly string[]): string[] {
  return [...new Set(columns.map((column) => column.split('.')[0] ?? column))];
}

/** The path of an attempt's file, which ends with the file name. */
function attemptPath({ path }: ExportRecord): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}${randomUUID().slice(0, 8)}-${path.slice(at)}`;
}

function isOpen({ status }: ExportRecord): boolean {
  return status === 'queued' || status === 'running';
}
