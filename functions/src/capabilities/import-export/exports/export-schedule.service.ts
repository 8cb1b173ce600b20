import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  type CreateExportScheduleInput,
  EXPORT_SCHEDULES_MAXIMUM,
  type ExportTiming,
  type UpdateExportScheduleInput,
} from '@clientele/contracts/import-export/export-schedule';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { nextExportAt } from '@clientele/domain/import-export/export-timing';
import { cleanText, foldText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ChangedRecords } from '../../../platform/changed-records.ts';
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
import type { ScheduledRuns } from './scheduled-runs.ts';

/** Clocks of instances differ a little: what was written just before counts as written since. */
const OVERLAP_MILLISECONDS = 120_000;
/** The next minute takes what is left. */
const DUE_TOGETHER = 200;
const TARGET = {
  entity: 'exportSchedule',
  activity: { kind: 'exportSchedules.changed' },
} as const;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  records: ChangedRecords;
  organizations: OrganizationService;
  exports: ExportModel;
  exportSchedules: ExportScheduleModel;
  exportRights: ExportRights;
  scheduledRuns: ScheduledRuns;
}

type Schedule = Stored<ExportScheduleRecord>;

/** Exports that come back by themselves. */
export class ExportScheduleService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** With the last run of each, as far as the member may know what they hold. */
  async list(member: CallingMember) {
    const { organizationId } = member;
    const found = await this.#of.exportSchedules.all(organizationId, EXPORT_SCHEDULES_MAXIMUM);
    return this.#withRuns(member, found);
  }

  /** @throws ProblemError `export_schedule.not_found`. */
  async get(organizationId: string, id: string): Promise<Schedule> {
    const found = await this.#of.exportSchedules.find(organizationId, id);
    assertOrProblem(found, 'export_schedule.not_found');
    return found;
  }

  async show(member: CallingMember, id: string) {
    const [shown] = await this.#withRuns(member, [await this.get(member.organizationId, id)]);
    assertOrProblem(shown, 'export_schedule.not_found');
    return shown;
  }

  async create(member: CallingMember, input: CreateExportScheduleInput) {
    const { organizationId } = member;
    const known = await this.#of.exportSchedules.count(organizationId, {});
    assertOrProblem(known < EXPORT_SCHEDULES_MAXIMUM, 'export_schedule.too_many');
    await this.#assertAcceptable(member, input);
    const now = this.#of.clock.now();
    const id = this.#of.exportSchedules.newId(organizationId);
    const commit = this.#of.database.newCommit();
    this.#of.exportSchedules.stageCreate(commit, organizationId, id, {
      ...input,
      name: cleanText(input.name),
      owner: member.actor,
      paused: false,
      stoppedCode: null,
      nextRunAt: await this.#nextAt(organizationId, input.timing),
      lastRunId: null,
      coveredUntil: null,
      lastRows: null,
      version: 1,
      createdAt: now,
      createdBy: member.actor,
      updatedAt: now,
      updatedBy: member.actor,
    });
    const changes = [{ field: 'name', before: null, after: input.name }];
    this.#of.records.stageLog(commit, member, { ...TARGET, id }, { action: 'created', changes });
    await commit.run();
    return this.show(member, id);
  }

  /** Whoever changes what or when becomes the owner. @throws RecordConflict. */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateExportScheduleInput,
  ) {
    const { organizationId } = member;
    const named = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    ) as Partial<ExportScheduleRecord>;
    const target = this.#target(organizationId, id, version);
    await this.#of.records.change(member, target, async ({ data }) => {
      const after = { ...data, ...named };
      // Even to resume it takes somebody who may export all that it says.
      if (!(input.paused === true && Object.keys(input).length === 1)) {
        await this.#assertAcceptable(member, after);
      }
      const restarts = input.definition !== undefined || input.scope !== undefined;
      const fields = {
        ...named,
        name: cleanText(after.name),
        ...(after.paused
          ? { nextRunAt: null }
          : {
              owner: member.actor,
              stoppedCode: null,
              nextRunAt: await this.#nextAt(organizationId, after.timing),
            }),
        ...(restarts && { coveredUntil: null, lastRows: null }),
      };
      const changes = Object.keys(named).map((field) => ({
        field,
        before: data[field as keyof ExportScheduleRecord],
        after: after[field as keyof ExportScheduleRecord],
      }));
      return { fields, action: 'updated', changes };
    });
    return this.show(member, id);
  }

  async delete(member: CallingMember, id: string, version: number): Promise<void> {
    const { organizationId } = member;
    const target = this.#target(organizationId, id, version);
    await this.#of.records.remove(member, target, ({ data }) => ({
      action: 'deleted',
      changes: [{ field: 'name', before: data.name, after: null }],
    }));
    await this.#of.scheduledRuns.expireAll(organizationId, id);
  }

  /** Runs it once now, whatever its times; with the rights of its owner. */
  async runNow(member: CallingMember, id: string): Promise<Stored<ExportRecord>> {
    const { organizationId } = member;
    const schedule = await this.get(organizationId, id);
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
        nextRunAt: await this.#nextAt(organizationId, schedule.data.timing),
      });
      await commit.run();
    });
    // An earlier try may have begun the run and died before this.
    const begun = await this.#of.exports.find(organizationId, exportId);
    if (begun?.data.status === 'queued') {
      await this.#of.tasks.enqueue(runExport, { organizationId, exportId });
    }
  }

  async #stageRun(
    commit: Commit,
    organizationId: string,
    { id, data }: Schedule,
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

  async #withRuns(member: CallingMember, schedules: readonly Schedule[]) {
    const ids = schedules.flatMap(({ data }) => data.lastRunId ?? []);
    const runs = await this.#of.exports.findMany(member.organizationId, ids);
    return Promise.all(
      schedules.map(async (schedule) => {
        const lastRun = runs.find(({ id }) => id === schedule.data.lastRunId) ?? null;
        return {
          schedule: await this.#of.exportRights.within(member, schedule),
          lastRun: lastRun && (await this.#of.exportRights.within(member, lastRun)),
        };
      }),
    );
  }

  async #assertAcceptable(
    member: CallingMember,
    { definition, timing }: Pick<ExportScheduleRecord, 'definition' | 'timing'>,
  ): Promise<void> {
    await this.#of.exportRights.assertDefinition(member, definition, 'definition');
    const issues: FieldIssue[] = timingIssues(timing);
    if (definition.selection.type === 'ids') {
      issues.push({ path: 'definition.selection', code: 'export.selection_unsuited' });
    }
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
  }

  async #nextAt(organizationId: string, timing: ExportTiming): Promise<Date> {
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    return nextExportAt(timing, timeZone, this.#of.clock.now());
  }

  #target(organizationId: string, id: string, version: number) {
    return {
      ...TARGET,
      model: this.#of.exportSchedules,
      load: () => this.get(organizationId, id),
      version,
    };
  }
}

function timingIssues({ frequency, weekday, monthDay }: ExportTiming): FieldIssue[] {
  const issue = (part: string): FieldIssue => ({ path: `timing.${part}`, code: 'field.required' });
  if (frequency === 'weekly' && weekday === null) return [issue('weekday')];
  return frequency === 'monthly' && monthDay === null ? [issue('monthDay')] : [];
}
