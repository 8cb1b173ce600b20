import type { CountingRules } from '@clientele/domain/interactions/interaction-traits';
import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ClientStatsService } from '../../clients/record/client-stats.service.ts';
import type { NotificationService } from '../../organizations/notification.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';
import {
  completeInteraction,
  emptyState,
  followedInteraction,
  saysTheSame,
} from '../entries/interaction.rules.ts';
import {
  type AnySource,
  type ClientEvent,
  contentOf,
  interactionIdOf,
  type SourceKind,
} from '../sources/interaction-source.ts';
import type { SourceModel } from '../sources/source.model.ts';
import type { StatisticsService } from '../statistics/statistics.service.ts';
import { touchedBy } from '../statistics/touched-statistics.ts';
import type { MentionNews } from './mention-news.ts';
import type { NoShowNews } from './no-show-news.ts';

/** A write of a source as its trigger delivers it: perhaps twice, late, or after a newer one. */
export interface SourceWritten {
  organizationId: string;
  kind: SourceKind;
  id: string;
  before: AnySource | null;
  after: AnySource | null;
}

interface Dependencies {
  database: Database;
  clock: Clock;
  interactions: InteractionModel;
  organizations: OrganizationService;
  statistics: StatisticsService;
  activities: ActivityModel;
  noShowNews: NoShowNews;
  mentionNews: MentionNews;
  notificationService: NotificationService;
  clientStats: ClientStatsService;
  sources: SourceModel;
}

/** Writes automatic entries: one for each appointment, purchase and message. */
export class InteractionHistoryService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Makes the entry of a source match the source as stored now, or removes it when the source is
   * gone; then updates the statistics. The event's own before and after only tell which statistics
   * to count. Throws when the event is to be tried again.
   */
  async follow(event: SourceWritten): Promise<void> {
    const { organizationId, kind, id } = event;
    const rules = await this.#of.organizations.countingRulesOf(organizationId);
    const { previous, current, changed } = await this.#rewrite(event, rules);
    const eventEntries = [event.before, event.after].flatMap((source) =>
      source ? [asEntry(kind, id, source, rules)] : [],
    );
    const storedEntries = [previous, current].flatMap((entry) => entry ?? []);
    const touched = touchedBy([...eventEntries, ...storedEntries]);
    let counted = false;
    for (const [clientId, statistics] of touched) {
      counted = (await this.#of.statistics.follow(organizationId, clientId, statistics)) || counted;
    }
    if (current) await this.#of.noShowNews.tell(organizationId, current);
    else if (previous) await this.#of.notificationService.forget(organizationId, previous.id);
    // No activity entry for a new purchase, which may cost three writes in all: pages that show its
    // client listen to it themselves (decision 018).
    const isNewPurchase = kind === 'purchase' && event.before === null;
    if ((changed || counted) && !isNewPurchase) {
      await this.#announce(organizationId, [...touched.keys()]);
    }
  }

  /** Updates statistics and notifications after a write of an entry by hand. */
  async followManual(
    organizationId: string,
    id: string,
    before: InteractionRecord | null,
    after: InteractionRecord | null,
  ): Promise<void> {
    const entries = [before, after].flatMap((data) => (data ? [{ data }] : []));
    const changed: string[] = [];
    for (const [clientId, statistics] of touchedBy(entries)) {
      const counted = await this.#of.statistics.follow(organizationId, clientId, statistics);
      if (counted) changed.push(clientId);
    }
    await this.#of.mentionNews.follow(organizationId, id, before, after);
    if (changed.length > 0) await this.#announce(organizationId, changed);
  }

  /** Stages the entry for an event of the client record itself. */
  async stageEvent(commit: Commit, organizationId: string, event: ClientEvent): Promise<void> {
    const rules = await this.#of.organizations.countingRulesOf(organizationId);
    const { id, clientId, type, at, by, title, changes } = event;
    const state = { ...emptyState({ clientId, type, at, by }, at), title, changes };
    const entry = completeInteraction(state, rules);
    this.#of.interactions.stageCreate(commit, organizationId, id, entry);
  }

  /** As `stageEvent`, in a commit of its own; recording the same event again changes nothing. */
  async recordEvent(organizationId: string, event: ClientEvent): Promise<void> {
    // When the event comes late the client may be erased: nothing about it is written then.
    const client = await this.#of.clientStats.find(organizationId, event.clientId);
    if (!client || client.data.purgingAt !== null) return;
    const commit = this.#of.database.newCommit();
    await this.stageEvent(commit, organizationId, event);
    this.#stageActivity(commit, organizationId, event.clientId);
    await commit.run().catch((error: unknown) => {
      if (!(error instanceof StaleWriteError)) throw error;
    });
  }

  /**
   * Reads source and entry and writes the entry in one transaction, so that an older source never
   * overwrites a newer entry.
   */
  async #rewrite({ organizationId, kind, id }: SourceWritten, rules: CountingRules) {
    const entryId = interactionIdOf(kind, id);
    return this.#of.database.transaction(async (transaction) => {
      const source = await this.#of.sources.readIn(transaction, organizationId, kind, id);
      const stored = await this.#of.interactions.findIn(transaction, organizationId, entryId);
      const previous = stored && { id: entryId, data: stored.data };
      const current = source && asEntry(kind, id, source, rules, previous);
      const changed =
        current && previous
          ? !saysTheSame(current.data, previous.data)
          : current !== null || previous !== null;
      if (changed && current) {
        this.#of.interactions.stagePut(transaction.commit, organizationId, entryId, current.data);
      } else if (changed) {
        this.#of.interactions.stageRemove(transaction.commit, organizationId, entryId);
      }
      return { previous, current, changed };
    });
  }

  async #announce(organizationId: string, clientIds: readonly string[]): Promise<void> {
    const commit = this.#of.database.newCommit();
    for (const clientId of clientIds) this.#stageActivity(commit, organizationId, clientId);
    await commit.run();
  }

  #stageActivity(commit: Commit, organizationId: string, clientId: string): void {
    this.#of.activities.stage(commit, organizationId, {
      kind: 'interactions.changed',
      entityId: clientId,
      by: null,
      at: this.#of.clock.now(),
    });
  }
}

type Entry = Pick<Stored<InteractionRecord>, 'id' | 'data'>;

function asEntry(
  kind: SourceKind,
  id: string,
  source: AnySource,
  rules: CountingRules,
  previous: Entry | null = null,
): Entry {
  const { createdAt, createdBy: by, updatedAt, updatedBy } = source;
  const origin = { by, createdAt, updatedAt, updatedBy };
  const content = contentOf(kind, id, source);
  const data = followedInteraction(content, origin, previous?.data ?? null, rules);
  return { id: interactionIdOf(kind, id), data };
}
