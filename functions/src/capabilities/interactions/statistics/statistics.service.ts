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

/**
 * Attempts in all: when the client changed while it was counted, it is counted again after a random
 * wait of at most attempt × `WAIT_MILLISECONDS`.
 */
const ATTEMPTS = 8;
const WAIT_MILLISECONDS = 60;

interface Dependencies {
  clock: Clock;
  counter: StatisticsCounter;
  clientStats: ClientStatsService;
}

/**
 * Keeps the statistics on a client's record equal to its timeline. Numbers are always counted
 * again, never added to, so that an event that comes twice, late or out of order changes nothing.
 * The result is written only if the client is as it was before counting, so that an older count
 * never replaces a newer one.
 */
export class StatisticsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Counts what the event touched, or everything when the client was never counted. Throws when the
   * event is to be tried again.
   * @returns whether the numbers changed.
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
   * Counts everything of a client, by the organisation's current time zone and currency.
   * @returns whether the numbers were wrong.
   */
  async recount(organizationId: string, clientId: string): Promise<boolean> {
    const recounted = await this.#recount(organizationId, clientId, () =>
      this.#of.counter.all(organizationId, clientId),
    );
    return recounted !== null && isDrift(recounted.before, recounted.after);
  }

  /** Counts and writes; null when the numbers were right. */
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

/**
 * Whether the numbers were wrong. Upcoming appointments pass by themselves, and a first count
 * corrects nothing: neither is an error.
 */
function isDrift(before: StoredStats, after: StoredStats): boolean {
  if (before.countedAt === null) return false;
  const lasting = (stats: StoredStats) => ({
    ...stats,
    upcomingAppointments: null,
    countedAt: null,
  });
  return !isDeepStrictEqual(lasting(before), lasting(after));
}
