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

/** Clocks of instances differ a little: exports of changes go back this much further. */
const OVERLAP_MILLISECONDS = 120_000;
/** Schedules started in one sweep; the next minute takes the rest. */
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

/** Starts runs of schedules: those that are due, and those that a member asks for. */
export class ExportScheduleRunService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs a schedule once now, with the rights of its owner.
   * @throws ProblemError `export_schedule.not_found`, or `permission.denied` when the member may
   * not see everything that it exports.
   */
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

  /** Enqueues the schedules that are due, of every organisation. */
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
   * Starts the run that was due at a moment; it also stands for times that were missed since.
   * Calling it twice for the same moment starts one run.
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
    // An earlier attempt may have created the run and died before it enqueued the task.
    const begun = await this.#of.exports.find(organizationId, exportId);
    if (begun?.data.status === 'queued') {
      await this.#of.tasks.enqueue(runExport, { organizationId, exportId });
    }
  }

  /** The next moment of a timing, in the organisation's time zone. */
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
