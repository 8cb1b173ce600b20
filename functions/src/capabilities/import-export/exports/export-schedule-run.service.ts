import type { ExportTiming } from '@clientele/contracts/import-export/export-schedule';
import { assertOrProblem } from '@clientele/contracts/problem';
import { nextExportAt } from '@clientele/domain/import-export/export-timing';
import { foldText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, retryStale } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import { runExport, runExportSchedule } from '../work/import-export.jobs.ts';
import type { ExportModel, ExportScheduleModel } from './export.model.ts';
import type { ExportRecord, ExportScheduleRecord } from './export.record.ts';
import { exportFileName, freshExport } from './export.rules.ts';
import type { ExportRights } from './export-rights.ts';

/** Clocks of instances differ a little: what was written just before counts as written since. */
const OVERLAP_MILLISECONDS = 120_000;
/** The next minute takes what is left. */
const DUE_TOGETHER = 200;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  organizations: OrganizationService;
  exports: ExportModel;
  exportSchedules: ExportScheduleModel;
  exportRights: ExportRights;
}

/** Begins the runs of schedules: those that are due, and those that somebody asks for. */
export class ExportScheduleRunService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Runs it once now, whatever its times; with the rights of its owner. */
  async runNow(member: CallingMember, id: string): Promise<Stored<ExportRecord>> {
    const { organizationId } = member;
    const schedule = await this.#of.exportSchedules.find(organizationId, id);
    assertOrProblem(schedule, 'export_schedule.not_found');
    await this.#of.exportRights.assertMayHave(member, schedule.data.definition);
    const exportId = this.#of.exports.newId(organizationId);
    const commit = this.#of.database.newCommit();
    await this.#stageRun(commit, organizationId, schedule, exportId);
    await commit.run();
    await this.#of.tasks.enqueue(runExport, { organizationId, exportId });
    const created = await this.#of.exports.find(organizationId, exportId);
    assertOrProblem(created, 'export.not_found');
    return created;
  }

  /** Enqueues what is due, of every organisation. */
  async sweep(): Promise<void> {
    const due = await this.#of.exportSchedules.findDue(this.#of.clock.now(), DUE_TOGETHER);
    for (const { organizationId, schedule } of due) {
      const { nextRunAt } = schedule.data;
      if (nextRunAt === null) continue;
      await this.#of.tasks.enqueue(
        runExportSchedule,
        { organizationId, scheduleId: schedule.id, dueAt: nextRunAt.toISOString() },
        { id: `schedule-${schedule.id}-${nextRunAt.getTime()}` },
      );
    }
  }

  /**
   * Begins the run that was due at a moment; times missed since are caught up by this one. Called
   * twice for the same moment, it begins one.
   */
  async runDue(organizationId: string, id: string, dueAt: Date): Promise<void> {
    const exportId = `run_${id}_${dueAt.getTime()}`;
    await retryStale(async () => {
      const schedule = await this.#of.exportSchedules.find(organizationId, id);
      const isDue = schedule?.data.nextRunAt?.getTime() === dueAt.getTime();
      if (!schedule || !isDue || schedule.data.paused) return;
      const commit = this.#of.database.newCommit();
      await this.#stageRun(commit, organizationId, schedule, exportId);
      this.#of.exportSchedules.stageUpdate(commit, organizationId, schedule, {
        lastRunId: exportId,
        nextRunAt: await this.nextAt(organizationId, schedule.data.timing),
      });
      await commit.run();
    });
    // An earlier try may have begun the run and died before this.
    const begun = await this.#of.exports.find(organizationId, exportId);
    if (begun?.data.status === 'queued') {
      await this.#of.tasks.enqueue(runExport, { organizationId, exportId });
    }
  }

  /** The next moment of a timing, on the clocks of the organisation. */
  async nextAt(organizationId: string, timing: ExportTiming): Promise<Date> {
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    return nextExportAt(timing, timeZone, this.#of.clock.now());
  }

  async #stageRun(
    commit: Commit,
    organizationId: string,
    { id, data }: Stored<ExportScheduleRecord>,
    exportId: string,
  ): Promise<void> {
    const { definition, scope, owner, coveredUntil } = data;
    const now = this.#of.clock.now();
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const fileName = exportFileName(definition, now, timeZone);
    const changedSince =
      scope === 'delta' && coveredUntil !== null
        ? new Date(coveredUntil.getTime() - OVERLAP_MILLISECONDS)
        : null;
    const day = now.toISOString().slice(0, 10).replaceAll('-', '/');
    const folder = foldText(data.name).replace(/[^a-z0-9]+/g, '-') || 'export';
    const path = `exports/${organizationId}/${folder}-${id}/${day}/${exportId}-${fileName}`;
    const fresh = freshExport(definition, { by: owner, now, path, fileName });
    this.#of.exports.stageCreate(commit, organizationId, exportId, {
      ...fresh,
      scheduleId: id,
      scope: changedSince === null ? 'full' : 'delta',
      changedSince,
    });
  }
}
