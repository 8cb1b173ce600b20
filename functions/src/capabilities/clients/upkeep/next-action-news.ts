import { addDays } from '@clientele/domain/time/calendar';
import { wallTimeOf } from '@clientele/domain/time/zoned-time';
import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { News, NotificationService } from '../../organizations/notification.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type {
  ClientWritten,
  ClientWrittenParticipant,
} from '../record/client-written.participant.ts';
import { tellDueActions } from '../work/client.jobs.ts';
import type { DailyRoundModel } from './daily-round.model.ts';

/** Time at which members are notified, in the organisation's time zone. */
const MORNING = '07:00';
const PAGE = 200;
const SYSTEM = { id: null, name: 'Clientèle' };

interface Dependencies {
  database: Database;
  clock: Clock;
  clients: ClientModel;
  organizations: OrganizationService;
  notificationService: NotificationService;
  dailyRounds: DailyRoundModel;
  tasks: TaskQueue;
}

/** Notifies members that the next action of a client is due. */
export class NextActionNews implements ClientWrittenParticipant {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Enqueues a task for each organisation whose morning has begun and that was not notified yet.
   */
  async sweep(): Promise<void> {
    await this.#of.organizations.forEachId(async (organizationId) => {
      if (await this.isMorningDue(organizationId)) {
        await this.#of.tasks.enqueue(tellDueActions, { organizationId });
      }
    });
  }

  /**
   * Notifies of everything that became due since the last round; a missed morning is caught up.
   * @returns how many notifications were created.
   */
  async morningRound(organizationId: string): Promise<number> {
    const morning = await this.#morning(organizationId);
    if (!morning) return 0;
    const { from, today } = morning;
    const notified = await this.#tellDue(organizationId, from, today);
    const commit = this.#of.database.newCommit();
    this.#of.dailyRounds.stageDate(commit, organizationId, today);
    await commit.run();
    return notified;
  }

  /** Whether the morning has begun there and nobody was notified yet. */
  async isMorningDue(organizationId: string): Promise<boolean> {
    return (await this.#morning(organizationId)) !== null;
  }

  /**
   * Notifies at once when a next action is handed over that is due already, since the morning round
   * is over.
   */
  async clientWritten({ organizationId, before, after }: ClientWritten): Promise<void> {
    if (after?.data.lifecycle !== 'active') return;
    const { nextActionOn, updatedBy } = after.data;
    if (nextActionOn === null || personOf(after) === null) return;
    const handed = (client: Stored<ClientRecord>) =>
      [client.data.nextAction, client.data.nextActionOn, personOf(client)].join('\0');
    const unchanged = before?.data.lifecycle === 'active' && handed(before) === handed(after);
    if (unchanged || nextActionOn > (await this.#of.organizations.todayOf(organizationId))) return;
    await this.#of.notificationService.tell(organizationId, [newsOf(after, updatedBy)]);
  }

  /**
   * The first due date to notify of, and today; null before the morning, or when it was done
   * already.
   */
  async #morning(organizationId: string): Promise<{ from: string; today: string } | null> {
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const [today = '', time = ''] = wallTimeOf(this.#of.clock.now(), timeZone).split(' ');
    if (time < MORNING) return null;
    const last = await this.#of.dailyRounds.lastDate(organizationId);
    if (last !== null && last >= today) return null;
    return { from: last ? addDays(last, 1) : today, today };
  }

  async #tellDue(organizationId: string, from: string, to: string): Promise<number> {
    let notified = 0;
    let after: readonly unknown[] | null = null;
    for (;;) {
      const due: Stored<ClientRecord>[] = await this.#of.clients.findDue(organizationId, {
        field: 'nextActionOn',
        from,
        to,
        direction: 'asc',
        after,
        limit: PAGE,
      });
      const news = due
        .filter((client) => personOf(client) !== null)
        .map((client) => newsOf(client, SYSTEM));
      notified += await this.#of.notificationService.tell(organizationId, news);
      const last = due.at(-1);
      if (due.length < PAGE || !last) return notified;
      after = [last.data.nextActionOn, last.id];
    }
  }
}

/** The member responsible for the next action; null when there is none. */
function personOf({ data }: Stored<ClientRecord>): string | null {
  return data.nextActionFor ?? data.assignedTo;
}

function newsOf(client: Stored<ClientRecord>, by: News['by']): News {
  const { id, data } = client;
  const memberId = personOf(client) ?? '';
  return {
    id: `nextAction_${id}_${data.nextActionOn}_${memberId}`,
    memberId,
    kind: 'nextActionDue',
    by,
    clientId: id,
    clientName: data.displayName,
    text: data.nextAction,
  };
}
