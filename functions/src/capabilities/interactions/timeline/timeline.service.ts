import type { FieldChange } from '@clientele/contracts/audit';
import type {
  Interaction,
  InteractionListQuery,
  InteractionRevision,
} from '@clientele/contracts/interactions/interaction';
import {
  meetsTimelineFilter,
  type TimelineFilter,
} from '@clientele/domain/interactions/timeline-filter';
import { addDays } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { QueryFilter } from '../../../platform/query-spec.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import { createdEntryOf } from '../entries/created-entry.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import { feedsOf, mayReadManagers } from '../entries/interaction.policy.ts';
import { presentInteraction } from '../entries/interaction.presenter.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';
import type { InteractionService } from './interaction.service.ts';

/**
 * Most documents read for a page whose filter is checked in memory; it then ends early with a
 * cursor, since there may be more.
 */
const PAGE_READS_MAXIMUM = 500;
const BATCH = 100;
const REVISIONS_MAXIMUM = 100;

type Entry = Pick<Stored<InteractionRecord>, 'id' | 'data'>;
type Position = [at: Date, id: string];

interface Dependencies {
  clients: ClientService;
  organizations: OrganizationService;
  interactions: InteractionModel;
  interactionService: InteractionService;
  auditEntries: AuditEntryModel;
  cursors: CursorCodec;
}

/** Reads the timeline of a client: its stored entries, and its creation. */
export class TimelineService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * A page of the timeline, newest first. With `limit` n it costs n + 1 reads, unless a filter has
   * to be checked in memory.
   * @throws ProblemError `client.not_found` or `cursor.invalid`.
   */
  async list(
    member: CallingMember,
    clientId: string,
    query: InteractionListQuery,
  ): Promise<{ items: Interaction[]; nextCursor: string | null }> {
    const { organizationId } = member;
    const { cursor, limit, trashed, ...filters } = query;
    const scope = ['timeline', organizationId, clientId, member.role, trashed, filters];
    const after = cursor ? this.#of.cursors.decode<Position>(scope, cursor) : null;
    const client = await this.#of.clients.get(organizationId, clientId);
    const rules = await this.#of.organizations.countingRulesOf(organizationId);
    const { timeZone } = rules;
    const filter = filterOf(filters);
    const { also, complete } = indexed(filter);
    const meets = ({ data }: Entry) => meetsTimelineFilter(data, filter, timeZone);
    const created = createdEntryOf(client, rules);
    const virtual = !trashed && meets(created) && isAfter(created, after) ? created : null;
    const items: Entry[] = [];
    let position = after;
    let ended = false;
    for (let reads = 0; items.length < limit && !ended && reads < PAGE_READS_MAXIMUM; ) {
      const wanted = complete ? limit : BATCH;
      const rows: Entry[] = await this.#of.interactions.timeline(organizationId, clientId, {
        feeds: feedsOf(member.role, trashed),
        also,
        ...boundsOf(filter, timeZone),
        after: position,
        limit: wanted,
      });
      reads += Math.max(1, rows.length);
      ended = rows.length < wanted;
      for (const row of rows) {
        if (items.length === limit) {
          ended = false;
          break;
        }
        position = positionOf(row);
        if (meets(row)) items.push(row);
      }
    }
    const page = withVirtual(items, virtual, { ended, limit });
    const last = page.cut ? page.items.at(-1) : null;
    const next = last ? positionOf(last) : ended && !page.left ? null : position;
    return {
      items: page.items.map((entry) => presentInteraction(member, entry)),
      nextCursor: next ? this.#of.cursors.encode(scope, next) : null,
    };
  }

  /**
   * Every change of an entry written by hand, newest first; none for automatic entries.
   * @throws ProblemError `interaction.not_found`.
   */
  async revisions(member: CallingMember, id: string): Promise<InteractionRevision[]> {
    const entry = await this.#of.interactionService.get(member, id);
    if (!entry.data.manual) return [];
    const entries = await this.#of.auditEntries.pageOfEntity(member.organizationId, id, {
      after: null,
      limit: REVISIONS_MAXIMUM,
    });
    // What an entry said while only managers could see it stays with managers.
    const managersOnlyIndex = entries.findIndex(({ data }) => data.changes.some(wasKeptToManagers));
    const open =
      managersOnlyIndex === -1 || mayReadManagers(member.role)
        ? entries
        : entries.slice(0, managersOnlyIndex);
    return open.map(({ id: revisionId, data }) => ({
      id: revisionId,
      action: data.action as InteractionRevision['action'],
      at: data.at.toISOString(),
      by: data.by,
      changes: data.changes,
    }));
  }
}

function wasKeptToManagers({ field, before }: FieldChange): boolean {
  return field === 'visibility' && before === 'managers';
}

function filterOf(
  query: Omit<InteractionListQuery, 'cursor' | 'limit' | 'trashed'>,
): TimelineFilter {
  const { q, ...rest } = query;
  const filter = { ...rest, ...(q !== undefined && { text: q }) };
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as TimelineFilter;
}

/**
 * The one part of a filter that an index serves together with the order, and whether it is the
 * whole filter.
 */
function indexed(filter: TimelineFilter): { also: QueryFilter | null; complete: boolean } {
  const { types, channel, authorId, pinned } = filter;
  const served: QueryFilter[] = [
    ...(pinned === undefined ? [] : [{ field: 'pinned', operator: '==' as const, value: pinned }]),
    ...(types ? [{ field: 'type', operator: 'in' as const, value: types }] : []),
    ...(authorId ? [{ field: 'authorId', operator: '==' as const, value: authorId }] : []),
    ...(channel ? [{ field: 'channel', operator: '==' as const, value: channel }] : []),
  ];
  const residue = filter.text !== undefined || filter.counted !== undefined;
  return { also: served[0] ?? null, complete: served.length <= 1 && !residue };
}

/** The moments at which the filter's days begin and end. */
function boundsOf({ from, to }: TimelineFilter, timeZone: string) {
  return {
    from: from === undefined ? null : momentAt(from, '00:00:00', timeZone),
    until: to === undefined ? null : momentAt(addDays(to, 1), '00:00:00', timeZone),
  };
}

/**
 * Inserts the entry that is not stored at its place in the order. `cut` says that entries had to be
 * dropped for it, `left` that it belongs to a later page.
 */
function withVirtual(
  items: readonly Entry[],
  virtual: Entry | null,
  { ended, limit }: { ended: boolean; limit: number },
): { items: Entry[]; cut: boolean; left: boolean } {
  if (virtual === null) return { items: [...items], cut: false, left: false };
  const at = items.findIndex((item) => isAfter(item, positionOf(virtual)));
  // Older than everything read so far: it comes with a later page.
  if (at === -1 && !ended) return { items: [...items], cut: false, left: true };
  const all = at === -1 ? [...items, virtual] : items.toSpliced(at, 0, virtual);
  return { items: all.slice(0, limit), cut: all.length > limit, left: false };
}

function positionOf({ id, data }: Entry): Position {
  return [data.at, id];
}

/**
 * Whether an entry comes after a position in the order of the query: by time, then by id, both
 * descending.
 */
function isAfter({ id, data }: Entry, position: Position | null): boolean {
  if (position === null) return true;
  const [at, otherId] = position;
  const byTime = at.getTime() - data.at.getTime();
  return byTime === 0 ? id < otherId : byTime > 0;
}
