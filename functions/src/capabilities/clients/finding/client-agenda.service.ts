import { addDays, daysToAnniversary } from '@clientele/domain/time/calendar';
import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';

/**
 * Factor by which more overdue clients are read than shown, since some have an appointment to come.
 */
const OVERDUE_LOOKED_AT = 3;

type Found = Stored<ClientRecord>;

interface Asked {
  memberId?: string | undefined;
  limit: number;
}

interface Dependencies {
  clock: Clock;
  clients: ClientModel;
  organizations: OrganizationService;
  cursors: CursorCodec;
}

/** Active clients that need attention: next actions, overdue visits, birthdays. */
export class ClientAgendaService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** A page of clients with a next action, the earliest due date first. */
  async nextActions(
    organizationId: string,
    request: Asked & { cursor?: string | undefined },
  ): Promise<{ items: Found[]; nextCursor: string | null }> {
    const { memberId, limit, cursor } = request;
    const scope = ['nextActions', organizationId, memberId ?? null];
    const after = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const clients = await this.#nextActions(organizationId, { memberId, after, limit: limit + 1 });
    const items = clients.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      clients.length > limit && last
        ? this.#of.cursors.encode(scope, [last.data.nextActionOn, last.id])
        : null;
    return { items, nextCursor };
  }

  /** Clients whose next action is due today or earlier. */
  async dueActions(organizationId: string, { memberId, limit }: Asked) {
    const to = await this.#of.organizations.todayOf(organizationId);
    return upTo(limit, await this.#nextActions(organizationId, { memberId, to, limit: limit + 1 }));
  }

  /**
   * Clients whose expected visit has passed and who have no appointment to come, the latest
   * expected visit first.
   */
  async overdue(organizationId: string, { memberId, limit }: Asked) {
    const today = await this.#of.organizations.todayOf(organizationId);
    const looked = OVERDUE_LOOKED_AT * limit;
    const clients = await this.#of.clients.findDue(organizationId, {
      field: 'stats.expectedVisitAt',
      to: addDays(today, -1),
      direction: 'desc',
      of: memberId ? { field: 'assignedTo', memberId } : undefined,
      limit: looked,
    });
    const now = this.#of.clock.now();
    const waiting = clients.filter(
      ({ data }) =>
        data.status !== 'inactive' && data.stats.upcomingAppointments.every((at) => at < now),
    );
    const { items, more } = upTo(limit, waiting);
    return { items, more: more || clients.length === looked };
  }

  /** Clients whose birthday is within `days` days from today, today's first. */
  async birthdays(organizationId: string, { memberId, limit, days }: Asked & { days: number }) {
    const today = await this.#of.organizations.todayOf(organizationId);
    const of = memberId ? { field: 'assignedTo' as const, memberId } : undefined;
    const ranges = birthDayRanges(today, days);
    const byRange = await Promise.all(
      ranges.map(([from, to]) =>
        this.#of.clients.findDue(organizationId, {
          field: 'birthDay',
          from,
          to,
          direction: 'asc',
          of,
          limit: limit + 1,
        }),
      ),
    );
    const wait = ({ data }: Found) => daysToAnniversary(data.birthDate ?? today, today);
    const upcoming = byRange.flat().filter((client) => wait(client) < days);
    return upTo(
      limit,
      upcoming.sort((left, right) => wait(left) - wait(right)),
    );
  }

  async #nextActions(
    organizationId: string,
    request: Asked & { to?: string; after?: readonly unknown[] | null },
  ): Promise<Found[]> {
    const { memberId, ...rest } = request;
    return this.#of.clients.findDue(organizationId, {
      ...rest,
      field: 'nextActionOn',
      direction: 'asc',
      of: memberId ? { field: 'nextActionFor', memberId } : undefined,
    });
  }
}

/**
 * Ranges of `MM-DD` for `days` days from today; two of them around New Year. In common years 28
 * February includes 29 February, when those born then celebrate.
 */
function birthDayRanges(today: string, days: number): [string, string][] {
  const last = addDays(today, days - 1);
  const [from, end] = [today.slice(5), last.slice(5)];
  const to = end === '02-28' ? '02-29' : end;
  if (last.slice(0, 4) === today.slice(0, 4)) return [[from, to]];
  return [
    [from, '12-31'],
    ['01-01', to],
  ];
}

function upTo(limit: number, clients: Found[]): { items: Found[]; more: boolean } {
  return { items: clients.slice(0, limit), more: clients.length > limit };
}
