import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { log, logError } from '../../../platform/logger.ts';
import type { Attempt } from '../../../platform/task.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { ClientStatsService } from '../../clients/record/client-stats.service.ts';
import type { OrganizationChangedParticipant } from '../../organizations/organization-changed.participant.ts';
import { repairStatistics } from '../work/interaction.jobs.ts';
import type { StatisticsService } from './statistics.service.ts';
import type { StatisticsCheckModel, StatisticsCheckRecord } from './statistics-check.model.ts';

/** Clients of each organisation that are counted again every night. */
const SAMPLE = 20;
const CLIENTS_PER_TASK = 50;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  clientStats: ClientStatsService;
  statistics: StatisticsService;
  statisticsChecks: StatisticsCheckModel;
}

/** Checks statistics by counting again, and corrects those that are wrong. */
export class StatisticsUpkeep implements OrganizationChangedParticipant {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The last checks of both kinds; null where there was none. */
  async checksOf(organizationId: string) {
    const [sample, repair] = await Promise.all([
      this.#of.statisticsChecks.findLast(organizationId, 'sample'),
      this.#of.statisticsChecks.findLast(organizationId, 'repair'),
    ]);
    return { sample: sample?.data ?? null, repair: repair?.data ?? null };
  }

  /**
   * Counts `SAMPLE` clients again, from a random place on; wrong numbers are corrected and logged
   * as a warning.
   */
  async checkSample(
    organizationId: string,
    startAfter = this.#of.clientStats.randomId(organizationId),
  ): Promise<void> {
    const { clientStats, clock } = this.#of;
    const startedAt = clock.now();
    const later = await clientStats.pageOfIds(organizationId, startAfter, SAMPLE);
    // At the end of the clients it goes on from the beginning.
    const first =
      later.length < SAMPLE ? await clientStats.pageOfIds(organizationId, null, SAMPLE) : [];
    const ids = [...new Set([...later, ...first])].slice(0, SAMPLE);
    const drifted = await this.#recountAll(organizationId, ids);
    const commit = this.#of.database.newCommit();
    this.#of.statisticsChecks.stagePut(commit, organizationId, {
      kind: 'sample',
      status: 'done',
      startedAt,
      finishedAt: clock.now(),
      checked: ids.length,
      drifted,
      after: ids.at(-1) ?? null,
    });
    await commit.run();
  }

  /** Starts counting every client again, in tasks; a running repair starts over. */
  async startRepair(organizationId: string): Promise<StatisticsCheckRecord> {
    const data: StatisticsCheckRecord = {
      kind: 'repair',
      status: 'running',
      startedAt: this.#of.clock.now(),
      finishedAt: null,
      checked: 0,
      drifted: 0,
      after: null,
    };
    const commit = this.#of.database.newCommit();
    this.#of.statisticsChecks.stagePut(commit, organizationId, data);
    await commit.run();
    await this.#of.tasks.enqueue(repairStatistics, { organizationId });
    return data;
  }

  /** As `repairPage`; when the last attempt fails, the check is marked as failed. */
  async repair(organizationId: string, { last }: Attempt): Promise<void> {
    try {
      await this.repairPage(organizationId);
    } catch (error) {
      if (!last) throw error;
      logError('repair of statistics failed', error, { organizationId });
      await this.failRepair(organizationId);
    }
  }

  /** Counts one page of clients and enqueues the next. Running twice counts no correction twice. */
  async repairPage(organizationId: string): Promise<void> {
    const job = await this.#of.statisticsChecks.findLast(organizationId, 'repair');
    if (job?.data.status !== 'running') return;
    const { clientStats, clock } = this.#of;
    const ids = await clientStats.pageOfIds(organizationId, job.data.after, CLIENTS_PER_TASK);
    const drifted = await this.#recountAll(organizationId, ids);
    const isLast = ids.length < CLIENTS_PER_TASK;
    const isRunning = await this.#keep(organizationId, job, {
      checked: job.data.checked + ids.length,
      drifted: job.data.drifted + drifted,
      after: ids.at(-1) ?? job.data.after,
      ...(isLast && { status: 'done' as const, finishedAt: clock.now() }),
    });
    if (isRunning && !isLast) await this.#of.tasks.enqueue(repairStatistics, { organizationId });
  }

  /** Marks the repair as failed; it can be started again. */
  async failRepair(organizationId: string): Promise<void> {
    const job = await this.#of.statisticsChecks.findLast(organizationId, 'repair');
    if (job?.data.status !== 'running') return;
    const finishedAt = this.#of.clock.now();
    await this.#keep(organizationId, job, { status: 'failed', finishedAt });
  }

  /**
   * Days and amounts depend on time zone and currency: all clients are counted again when one of
   * them changes.
   */
  async organizationChanged(organizationId: string, fields: readonly string[]): Promise<void> {
    const concerned = fields.includes('timeZone') || fields.includes('currency');
    if (concerned) await this.startRepair(organizationId);
  }

  async #recountAll(organizationId: string, ids: readonly string[]): Promise<number> {
    let drifted = 0;
    for (const clientId of ids) {
      if (!(await this.#of.statistics.recount(organizationId, clientId))) continue;
      drifted += 1;
      log('WARNING', 'statistics drifted', { organizationId, clientId });
    }
    return drifted;
  }

  /**
   * Writes progress; false when another run of the same page was faster and enqueues what follows.
   */
  async #keep(
    organizationId: string,
    job: Stored<StatisticsCheckRecord>,
    fields: Partial<StatisticsCheckRecord>,
  ): Promise<boolean> {
    const commit = this.#of.database.newCommit();
    this.#of.statisticsChecks.stageUpdate(commit, organizationId, job, fields);
    try {
      await commit.run();
      return true;
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
  }
}
