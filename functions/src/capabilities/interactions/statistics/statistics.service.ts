import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type CountedStats,
  completeStats,
  type StoredStats,
} from '@clientele/domain/interactions/client-statistics';
import type { Clock } from '../../../platform/clock.ts';
import type { ClientStatsService } from '../../clients/record/client-stats.service.ts';
import type { StatisticsCounter, Touched } from './statistics-counter.ts';

/** Who is too late counts again, so often and after waits as long as this at most. */
const ATTEMPTS = 8;
const WAIT_MILLISECONDS = 60;

interface Dependencies {
  clock: Clock;
  counter: StatisticsCounter;
  clientStats: ClientStatsService;
}

/**
 * Keeps the statistics on a client's record equal to its timeline. Every number is counted anew
 * from what is there, never added to: an event that comes twice, late or out of order finds nothing
 * to change. The count is written over the client as it was read before counting, so that an older
 * count never replaces a newer one.
 */
export class StatisticsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Counts what the event touched; everything, when the client was never counted. Throws to be
   * tried again. @returns whether the numbers changed.
   */
  async follow(organizationId: string, clientId: string, touched: Touched): Promise<boolean> {
    const recounted = await this.#recount(organizationId, clientId, (stats) =>
      stats.countedAt === null
        ? this.#of.counter.all(organizationId, clientId)
        : this.#of.counter.touched(organizationId, clientId, stats, touched),
    );
    return recounted !== null;
  }

  /**
   * Counts everything of a client, each entry judged by how the organisation counts now.
   * @returns whether the numbers were wrong.
   */
  async recount(organizationId: string, clientId: string): Promise<boolean> {
    const recounted = await this.#recount(organizationId, clientId, () =>
      this.#of.counter.all(organizationId, clientId),
    );
    return recounted !== null && isDrift(recounted.before, recounted.after);
  }

  /** Null when the numbers were right. */
  async #recount(
    organizationId: string,
    clientId: string,
    count: (stats: StoredStats) => Promise<CountedStats>,
  ): Promise<{ before: StoredStats; after: StoredStats } | null> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await setTimeout(Math.random() * attempt * WAIT_MILLISECONDS);
      const client = await this.#of.clientStats.find(organizationId, clientId);
      if (!client || client.data.purgingAt !== null) return null;
      const before = client.data.stats;
      const after = completeStats(await count(before), this.#of.clock.now());
      if (isDeepStrictEqual({ ...after, countedAt: before.countedAt }, before)) return null;
      if (await this.#of.clientStats.write(organizationId, client, after)) return { before, after };
    }
    throw new Error(`client ${clientId} is written too often to be counted`);
  }
}

/** Appointments to come pass by themselves, and a first count corrects nothing. */
function isDrift(before: StoredStats, after: StoredStats): boolean {
  if (before.countedAt === null) return false;
  const lasting = (stats: StoredStats) => ({
    ...stats,
    upcomingAppointments: null,
    countedAt: null,
  });
  return !isDeepStrictEqual(lasting(before), lasting(after));
}
