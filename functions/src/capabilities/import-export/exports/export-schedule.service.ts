import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  type CreateExportScheduleInput,
  EXPORT_SCHEDULES_MAXIMUM,
  type ExportTiming,
  type UpdateExportScheduleInput,
} from '@clientele/contracts/import-export/export-schedule';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { cleanText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ChangedRecords } from '../../../platform/changed-records.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { ExportModel, ExportScheduleModel } from './export.model.ts';
import type { ExportScheduleRecord } from './export.record.ts';
import type { ExportRights } from './export-rights.ts';
import type { ExportScheduleRunService } from './export-schedule-run.service.ts';
import type { ScheduledRuns } from './scheduled-runs.ts';

const TARGET = {
  entity: 'exportSchedule',
  activity: { kind: 'exportSchedules.changed' },
} as const;

interface Dependencies {
  database: Database;
  clock: Clock;
  records: ChangedRecords;
  exports: ExportModel;
  exportSchedules: ExportScheduleModel;
  exportRights: ExportRights;
  scheduleRuns: ExportScheduleRunService;
  scheduledRuns: ScheduledRuns;
}

type Schedule = Stored<ExportScheduleRecord>;

/** Manages scheduled exports: what is exported, when, and with whose rights. */
export class ExportScheduleService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Every schedule with its last run, without what the member may not know of. */
  async list(member: CallingMember) {
    const { organizationId } = member;
    const schedules = await this.#of.exportSchedules.all(organizationId, EXPORT_SCHEDULES_MAXIMUM);
    return this.#withRuns(member, schedules);
  }

  /** @throws ProblemError `export_schedule.not_found`. */
  async get(organizationId: string, id: string): Promise<Schedule> {
    const schedule = await this.#of.exportSchedules.find(organizationId, id);
    assertOrProblem(schedule, 'export_schedule.not_found');
    return schedule;
  }

  /** One schedule, as in `list`. @throws ProblemError `export_schedule.not_found`. */
  async show(member: CallingMember, id: string) {
    const [shown] = await this.#withRuns(member, [await this.get(member.organizationId, id)]);
    assertOrProblem(shown, 'export_schedule.not_found');
    return shown;
  }

  /**
   * Creates a schedule; the member becomes its owner, with whose rights it runs.
   * @throws ProblemError `export_schedule.too_many`, `permission.denied`, or `request.invalid` for
   * columns or a selection that make no sense.
   */
  async create(member: CallingMember, input: CreateExportScheduleInput) {
    const { organizationId } = member;
    const scheduleCount = await this.#of.exportSchedules.count(organizationId, {});
    assertOrProblem(scheduleCount < EXPORT_SCHEDULES_MAXIMUM, 'export_schedule.too_many');
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
      nextRunAt: await this.#of.scheduleRuns.nextAt(organizationId, input.timing),
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

  /**
   * Changes a schedule; unless it is paused, the member becomes its owner, so that it runs with
   * their rights.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError as `create`.
   */
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
      // Any change except pausing needs a member who may export everything in the definition.
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
              nextRunAt: await this.#of.scheduleRuns.nextAt(organizationId, after.timing),
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
