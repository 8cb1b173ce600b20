import type { ExportManifest } from '@clientele/contracts/import-export/export-job';
import type { NotificationKind } from '@clientele/contracts/organizations/notification';
import type { ProblemCode } from '@clientele/contracts/problem';
import { roleHasPermission } from '@clientele/contracts/roles';
import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, retryStale } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileStore } from '../../../platform/file-store.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { NotificationService } from '../../organizations/notification.service.ts';
import type { ExportModel, ExportScheduleModel } from './export.model.ts';
import type { ExportRecord, ExportScheduleRecord } from './export.record.ts';
import { isUnusual } from './export.rules.ts';

const DAY_MILLISECONDS = 86_400_000;
/** Most old runs whose files one run deletes. */
const OLD_RUNS = 50;
/** Days that files of a deleted schedule are kept. */
const KEPT_AFTER_DELETION_DAYS = 30;

interface Dependencies {
  database: Database;
  clock: Clock;
  files: FileStore;
  activities: ActivityModel;
  memberships: MembershipService;
  notificationService: NotificationService;
  exports: ExportModel;
  exportSchedules: ExportScheduleModel;
}

type Job = Stored<ExportRecord>;

/** What the end of a run means for its schedule: state, kept files, notifications. */
export class ScheduledRuns {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Stages what the schedule stores of a successful run.
   * @returns whether the run is unusual, and when its file expires.
   */
  async stageDone(
    commit: Commit,
    organizationId: string,
    { id, data }: Job,
    { manifest, startedAt }: { manifest: ExportManifest; startedAt: Date },
  ): Promise<{ unusual: boolean; expiresAt: Date | null }> {
    const schedule = await this.#scheduleOf(organizationId, data);
    // The schedule was deleted while it ran.
    if (!schedule) return { unusual: false, expiresAt: this.#lastChance() };
    await this.#of.files.save(
      `${manifest.path}.manifest.json`,
      Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
      'application/json',
    );
    const isFull = data.scope === 'full';
    this.#of.exportSchedules.stageUpdate(commit, organizationId, schedule, {
      lastRunId: id,
      ...(isFull ? { lastRows: manifest.rows } : {}),
      coveredUntil: startedAt,
    });
    this.#stageActivity(commit, organizationId, schedule.id);
    const { retention, lastRows } = schedule.data;
    return {
      unusual: isFull && isUnusual(manifest.rows, lastRows),
      expiresAt:
        retention.type === 'age'
          ? new Date(data.createdAt.getTime() + retention.days * DAY_MILLISECONDS)
          : null,
    };
  }

  /**
   * Gives the files of a deleted schedule `KEPT_AFTER_DELETION_DAYS` to live, whatever the schedule
   * kept.
   */
  async expireAll(organizationId: string, scheduleId: string): Promise<void> {
    let after: unknown[] | null = null;
    for (;;) {
      const runs: Job[] = await this.#of.exports.pageOfSchedule(organizationId, scheduleId, {
        after,
        limit: OLD_RUNS,
      });
      const commit = this.#of.database.newCommit();
      for (const run of runs) {
        const { status, fileDeletedAt, expiresAt } = run.data;
        if (status !== 'done' || fileDeletedAt !== null || expiresAt !== null) continue;
        const fields = { expiresAt: this.#lastChance() };
        this.#of.exports.stageUpdate(commit, organizationId, run, fields);
      }
      await commit.run();
      const last = runs.at(-1);
      if (!last || runs.length < OLD_RUNS) return;
      after = [last.data.createdAt, last.id];
    }
  }

  #lastChance(): Date {
    return new Date(this.#of.clock.now().getTime() + KEPT_AFTER_DELETION_DAYS * DAY_MILLISECONDS);
  }

  /** Notifies of an unusual run, and deletes files beyond those that the schedule keeps. */
  async done(organizationId: string, job: Job, unusual: boolean): Promise<void> {
    const schedule = await this.#scheduleOf(organizationId, job.data);
    if (!schedule) return;
    if (unusual) await this.#tell(organizationId, job, 'exportUnusual', schedule.data.name);
    const { retention } = schedule.data;
    const runs = await this.#of.exports.pageOfSchedule(organizationId, schedule.id, {
      after: null,
      limit: (retention.type === 'count' ? retention.count : 0) + OLD_RUNS,
    });
    const doneRuns = runs.filter(({ data }) => data.status === 'done');
    const now = this.#of.clock.now();
    const oldest =
      now.getTime() - (retention.type === 'age' ? retention.days : 0) * DAY_MILLISECONDS;
    const isOld = ({ data }: Job, at: number) =>
      retention.type === 'count' ? at >= retention.count : data.createdAt.getTime() < oldest;
    for (const run of doneRuns.filter(isOld)) await this.deleteFile(organizationId, run);
  }

  /**
   * Notifies of a failed run. A schedule whose owner lost the right stops; after any other failure
   * it waits for its next time.
   */
  async failed(organizationId: string, job: Job, code: ProblemCode): Promise<void> {
    await retryStale(async () => {
      const schedule = await this.#scheduleOf(organizationId, job.data);
      if (!schedule) return;
      await this.#noteFailure(organizationId, schedule, job, code);
      await this.#tell(organizationId, job, 'exportFailed', schedule.data.name);
    });
  }

  async #noteFailure(
    organizationId: string,
    schedule: Stored<ExportScheduleRecord>,
    job: Job,
    code: ProblemCode,
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    this.#of.exportSchedules.stageUpdate(commit, organizationId, schedule, {
      lastRunId: job.id,
      ...(code === 'permission.denied' && {
        paused: true,
        stoppedCode: code,
        nextRunAt: null,
        version: schedule.data.version + 1,
      }),
    });
    this.#stageActivity(commit, organizationId, schedule.id);
    await commit.run();
  }

  /** Deletes the file of an export and its manifest; the export stays in the list. */
  async deleteFile(organizationId: string, run: Job): Promise<void> {
    if (run.data.fileDeletedAt !== null) return;
    await this.#of.files.delete(run.data.path);
    await this.#of.files.delete(`${run.data.path}.manifest.json`);
    const commit = this.#of.database.newCommit();
    const fileDeletedAt = this.#of.clock.now();
    this.#of.exports.stageUpdate(commit, organizationId, run, { fileDeletedAt });
    await commit.run();
  }

  async #scheduleOf(organizationId: string, { scheduleId }: ExportRecord) {
    return scheduleId === null ? null : this.#of.exportSchedules.find(organizationId, scheduleId);
  }

  async #tell(
    organizationId: string,
    job: Job,
    kind: Extract<NotificationKind, 'exportFailed' | 'exportUnusual'>,
    text: string,
  ): Promise<void> {
    const members = await this.#of.memberships.listActive(organizationId);
    const admins = members.filter(
      ({ id, role }) =>
        roleHasPermission(role, 'organization.manage') || id === job.data.createdBy.id,
    );
    await this.#of.notificationService.tell(
      organizationId,
      admins.map(({ id: memberId }) => ({
        id: `${kind}_${job.id}_${memberId}`,
        memberId,
        kind,
        by: { id: null, name: 'Clientèle' },
        clientId: null,
        clientName: null,
        jobId: job.data.scheduleId,
        text,
      })),
    );
  }

  #stageActivity(commit: Commit, organizationId: string, entityId: string): void {
    const at = this.#of.clock.now();
    const kind = 'exportSchedules.changed' as const;
    this.#of.activities.stage(commit, organizationId, { kind, entityId, by: null, at });
  }
}
