import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import type { ClientSearchQuery } from '@clientele/contracts/clients/client-list';
import { matchesSearch, planSearch, type SearchPlan } from '@clientele/domain/clients/search-query';
import type { Stored } from '../../../platform/base-model.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import { type RangePosition, readRanges } from './range-merge.ts';

/** Most documents read for one page. */
const READS_MAXIMUM = 60;

interface Position {
  phase: number;
  ranges: RangePosition[];
}

interface Dependencies {
  clients: ClientModel;
  organizations: OrganizationService;
  cursors: CursorCodec;
}

/** Finds clients by typed text. */
export class ClientSearchService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Clients that match the typed text: first an exact e-mail, phone or client number, otherwise by
   * the beginnings of words. A page may hold fewer clients than `limit` although `nextCursor` says
   * that there may be more.
   */
  async search(organizationId: string, query: ClientSearchQuery) {
    const { country } = await this.#of.organizations.settingsOf(organizationId);
    const plan = planSearch(query.q, country);
    const scope = ['search', organizationId, query.q, query.lifecycle ?? null];
    const position = query.cursor ? this.#of.cursors.decode<Position>(scope, query.cursor) : null;
    let readsLeft = READS_MAXIMUM;
    if (position === null && plan.exact !== null) {
      const exact = await this.#findExact(organizationId, plan.exact, query);
      if (exact.length > 0 && exact.length <= query.limit) {
        return { items: exact, nextCursor: null };
      }
      // When more clients share it than a page holds, the ranges below find them too, page by page.
      readsLeft -= Math.max(1, exact.length);
    }
    const { items, next } = await this.#findByRanges(organizationId, plan, query, {
      from: position,
      readsLeft,
    });
    return { items, nextCursor: next ? this.#of.cursors.encode(scope, next) : null };
  }

  async #findExact(
    organizationId: string,
    exact: NonNullable<SearchPlan['exact']>,
    query: ClientSearchQuery,
  ): Promise<Stored<ClientRecord>[]> {
    if ('number' in exact) {
      const clients = await this.#of.clients.findByNumber(organizationId, exact.number);
      return clients.filter((client) => shownLifecycles(query).includes(client.data.lifecycle));
    }
    return this.#of.clients.findByDedupeKeys(
      organizationId,
      [exact.dedupeKey],
      shownLifecycles(query),
      query.limit + 1,
    );
  }

  /** Runs the search phases until the page is full or the reads are used up. */
  async #findByRanges(
    organizationId: string,
    plan: SearchPlan,
    query: ClientSearchQuery,
    { from, readsLeft }: { from: Position | null; readsLeft: number },
  ): Promise<{ items: Stored<ClientRecord>[]; next: Position | null }> {
    const items: Stored<ClientRecord>[] = [];
    const budget = { reads: readsLeft };
    let positions = from?.ranges ?? null;
    for (let phase = from?.phase ?? 0; phase < plan.phases.length; phase += 1) {
      const ranges = plan.phases[phase] ?? [];
      if (budget.reads < ranges.length) return { items, next: { phase, ranges: positions ?? [] } };
      const earlier = plan.phases.slice(0, phase).flat();
      const result = await readRanges({
        ranges,
        positions,
        budget,
        wanted: query.limit - items.length,
        fetch: (range, after, limit) =>
          this.#of.clients.findByPrefix(organizationId, range.key, range.prefix, { after, limit }),
        accepts: (client) =>
          shownLifecycles(query).includes(client.data.lifecycle) &&
          matchesSearch(client.data, plan),
        foundEarlier: earlier,
      });
      items.push(...result.items);
      if (result.positions) return { items, next: { phase, ranges: result.positions } };
      positions = null;
    }
    return { items, next: null };
  }
}

/** The requested lifecycle, or else all except the trash. */
function shownLifecycles(query: ClientSearchQuery): ClientLifecycle[] {
  return query.lifecycle ? [query.lifecycle] : ['active', 'archived'];
}
