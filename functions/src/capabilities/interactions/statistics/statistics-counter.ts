import { isDeepStrictEqual } from 'node:util';
import {
  type CountedStats,
  countInteractions,
  type PurchaseDay,
  type StoredStats,
  sortPurchaseDays,
  UPCOMING_MAXIMUM,
} from '@clientele/domain/interactions/client-statistics';
import type { CountingRules } from '@clientele/domain/interactions/interaction-traits';
import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';
import { completeInteraction } from '../entries/interaction.rules.ts';

const PAGE = 300;

/** The parts of a client's statistics that an event may have changed. */
export interface Touched {
  /** Days, `YYYY-MM-DD`, on which a visit was added or removed. */
  visitDays: ReadonlySet<string>;
  /** Days, `YYYY-MM-DD`, on which a purchase was added, removed or refunded. */
  purchaseDays: ReadonlySet<string>;
  purchases: boolean;
  appointments: boolean;
}

interface Dependencies {
  database: Database;
  clock: Clock;
  organizations: OrganizationService;
  interactions: InteractionModel;
}

/**
 * Counts the timeline of a client. It only reads and counts; `StatisticsService` writes the
 * numbers.
 */
export class StatisticsCounter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Counts everything, each entry by the organisation's current time zone and currency. */
  async all(organizationId: string, clientId: string): Promise<CountedStats> {
    const rules = await this.#of.organizations.countingRulesOf(organizationId);
    const counted: InteractionRecord[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await this.#of.interactions.pageOfClient(organizationId, clientId, after);
      counted.push(...(await this.#restate(organizationId, page, rules)));
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return countInteractions(counted, this.#of.clock.now());
    }
  }

  /**
   * Recomputes entries that were derived under another time zone or currency, and writes those that
   * differ.
   */
  async #restate(
    organizationId: string,
    page: readonly Stored<InteractionRecord>[],
    rules: CountingRules,
  ): Promise<InteractionRecord[]> {
    const commit = this.#of.database.newCommit();
    const restated = page.map((entry) => {
      const data = completeInteraction(entry.data, rules);
      if (!isDeepStrictEqual(data, entry.data)) {
        this.#of.interactions.stageUpdate(commit, organizationId, entry, data);
      }
      return data;
    });
    await commit.run();
    return restated;
  }

  /**
   * Counts only what an event touched. The cost does not grow with the history, up to a thousand
   * entries of each kind.
   */
  async touched(
    organizationId: string,
    clientId: string,
    stats: StoredStats,
    touched: Touched,
  ): Promise<CountedStats> {
    const { interactions } = this.#of;
    const now = this.#of.clock.now();
    const last = (trait: 'occurred' | 'inbound') =>
      interactions.lastOf(organizationId, clientId, trait);
    const outcome = (status: 'completed' | 'noShow') =>
      interactions.countOutcome(organizationId, clientId, status);
    const [
      lastInteractionAt,
      lastInboundAt,
      visitDays,
      purchaseDays,
      purchases,
      appointments,
      upcomingAppointments,
    ] = await Promise.all([
      last('occurred'),
      last('inbound'),
      this.#visitDays(organizationId, clientId, stats.visitDays, touched.visitDays),
      this.#purchaseDays(organizationId, clientId, stats.purchaseDays, touched.purchaseDays),
      touched.purchases
        ? interactions.purchasesOf(organizationId, clientId)
        : { sum: stats.lifetimeValue, count: stats.purchaseCount },
      touched.appointments
        ? Promise.all([outcome('completed'), outcome('noShow')])
        : ([stats.completedAppointments, stats.noShows] as const),
      touched.appointments || mayMissOne(stats, now)
        ? interactions.upcomingOf(organizationId, clientId, now, UPCOMING_MAXIMUM)
        : stats.upcomingAppointments,
    ]);
    const [completedAppointments, noShows] = appointments;
    return {
      lifetimeValue: purchases.sum,
      purchaseCount: purchases.count,
      completedAppointments,
      noShows,
      visitDays,
      purchaseDays,
      lastInteractionAt,
      lastInboundAt,
      upcomingAppointments,
    };
  }

  /** The days with visits: those known, with each touched day counted again. */
  async #visitDays(
    organizationId: string,
    clientId: string,
    countedDays: readonly string[],
    touched: ReadonlySet<string>,
  ): Promise<string[]> {
    const days = new Set(countedDays);
    await Promise.all(
      [...touched].map(async (day) => {
        const visits = await this.#of.interactions.countVisitsOn(organizationId, clientId, day);
        if (visits > 0) days.add(day);
        else days.delete(day);
      }),
    );
    return [...days].sort();
  }

  /** As `#visitDays` for purchases; a day whose purchases were all refunded drops out. */
  async #purchaseDays(
    organizationId: string,
    clientId: string,
    countedDays: readonly PurchaseDay[],
    touched: ReadonlySet<string>,
  ): Promise<PurchaseDay[]> {
    const days = new Map(countedDays.map((day) => [day.day, day]));
    await Promise.all(
      [...touched].map(async (day) => {
        const { count, sum } = await this.#of.interactions.purchasesOn(
          organizationId,
          clientId,
          day,
        );
        if (count > 0) days.set(day, { day, count, amount: sum });
        else days.delete(day);
      }),
    );
    return sortPurchaseDays(days.values());
  }
}

/**
 * Whether stored upcoming appointments may be incomplete: the list is full and some of it has
 * passed, so later ones may be missing.
 */
function mayMissOne({ upcomingAppointments }: StoredStats, now: Date): boolean {
  return (
    upcomingAppointments.length >= UPCOMING_MAXIMUM && upcomingAppointments.some((at) => at < now)
  );
}
