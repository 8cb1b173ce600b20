import type { NotificationKind } from '@clientele/contracts/organizations/notification';
import type { Actor } from '@clientele/contracts/primitives';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ActivityModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../platform/commit.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { Database } from '../../platform/database.ts';
import type { MembershipService } from './membership.service.ts';
import type { NotificationModel, NotificationRecord } from './notification.model.ts';
import type { NotificationPreferencesService } from './notification-preferences.service.ts';

const KEPT_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;
const PAGE = 300;

/** A notification to create. Its `id` is derived from the event: the same id is created once. */
export interface News {
  id: string;
  memberId: string;
  kind: NotificationKind;
  by: Actor;
  clientId: string | null;
  clientName: string | null;
  interactionId?: string | null;
  jobId?: string | null;
  text?: string | null;
}

interface Dependencies {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  notifications: NotificationModel;
  memberships: MembershipService;
  notificationPreferences: NotificationPreferencesService;
  activities: ActivityModel;
}

/** Notifies members; the only service that writes notifications. */
export class NotificationService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Notifies enabled members who want this kind; nobody is notified of what they did themselves.
   * @returns how many notifications were created.
   */
  async tell(organizationId: string, news: readonly News[]): Promise<number> {
    let createdCount = 0;
    for (const item of news) {
      if (item.memberId === item.by.id) continue;
      if (!(await this.#wants(organizationId, item))) continue;
      if (await this.#create(organizationId, item)) createdCount += 1;
    }
    return createdCount;
  }

  /** Deletes every notification about an entry that is gone. */
  async forget(organizationId: string, interactionId: string): Promise<void> {
    await this.keepOnly(organizationId, interactionId, new Set(), '');
  }

  /**
   * Of the notifications about an entry, keeps those of these members, with this text, and deletes
   * the others.
   */
  async keepOnly(
    organizationId: string,
    interactionId: string,
    memberIds: ReadonlySet<string>,
    text: string,
  ): Promise<void> {
    const notifications = await this.#of.notifications.findOfInteraction(
      organizationId,
      interactionId,
    );
    const commit = this.#of.database.newCommit();
    for (const notification of notifications) {
      if (!memberIds.has(notification.data.memberId)) {
        this.#of.notifications.stageDelete(commit, organizationId, notification);
      } else if (notification.data.text !== text) {
        this.#of.notifications.stageUpdate(commit, organizationId, notification, { text });
      } else continue;
      this.#stageActivity(commit, organizationId, notification.data.memberId, null);
    }
    await commit.run();
  }

  /** A page of the member's own notifications, newest first, with the number of unread ones. */
  async list(member: CallingMember, page: { cursor?: string | undefined; limit: number }) {
    const { organizationId, id } = member;
    const scope = ['notifications', organizationId, id];
    const after = page.cursor ? this.#of.cursors.decode<unknown[]>(scope, page.cursor) : null;
    const [notifications, unread] = await Promise.all([
      this.#of.notifications.page(organizationId, id, after, page.limit + 1),
      this.#of.notifications.countUnread(organizationId, id),
    ]);
    const items = notifications.slice(0, page.limit);
    const last = items.at(-1);
    const nextCursor =
      notifications.length > page.limit && last
        ? this.#of.cursors.encode(scope, [last.data.at, last.id])
        : null;
    return { items, nextCursor, unread };
  }

  /**
   * Marks the member's own notifications as read: those named, or all.
   * @returns how many are still unread.
   */
  async markRead(member: CallingMember, ids: readonly string[] | undefined): Promise<number> {
    const { organizationId, id } = member;
    for (;;) {
      const notifications = ids
        ? await this.#of.notifications.findMany(organizationId, ids)
        : await this.#of.notifications.findUnread(organizationId, id, PAGE);
      const unread = notifications.filter(
        ({ data }) => data.memberId === id && data.readAt === null,
      );
      await this.#markPage(organizationId, unread);
      if (ids || notifications.length < PAGE) break;
    }
    return this.#of.notifications.countUnread(organizationId, id);
  }

  async #wants(organizationId: string, { memberId, kind }: News): Promise<boolean> {
    const { memberships, notificationPreferences } = this.#of;
    if (!(await memberships.isActiveMember(organizationId, memberId))) return false;
    return (await notificationPreferences.of(organizationId, memberId))[kind];
  }

  /** False when a notification with this id exists already. */
  async #create(organizationId: string, { id, ...news }: News): Promise<boolean> {
    const at = this.#of.clock.now();
    const data: NotificationRecord = {
      interactionId: null,
      jobId: null,
      text: null,
      ...news,
      at,
      readAt: null,
      expiresAt: new Date(at.getTime() + KEPT_DAYS * DAY_MILLISECONDS),
    };
    const commit = this.#of.database.newCommit();
    this.#of.notifications.stageCreate(commit, organizationId, id, data);
    this.#stageActivity(commit, organizationId, news.memberId, news.by.id);
    try {
      await commit.run();
      return true;
    } catch (error) {
      if (error instanceof StaleWriteError) return false;
      throw error;
    }
  }

  async #markPage(
    organizationId: string,
    unread: readonly Stored<NotificationRecord>[],
  ): Promise<void> {
    if (unread.length === 0) return;
    const readAt = this.#of.clock.now();
    const commit = this.#of.database.newCommit();
    for (const notification of unread) {
      this.#of.notifications.stageUpdate(commit, organizationId, notification, { readAt });
    }
    const memberId = unread[0]?.data.memberId ?? '';
    this.#stageActivity(commit, organizationId, memberId, memberId);
    await commit.run();
  }

  #stageActivity(
    commit: Commit,
    organizationId: string,
    memberId: string,
    by: string | null,
  ): void {
    this.#of.activities.stage(commit, organizationId, {
      kind: 'notifications.changed',
      entityId: memberId,
      by,
      at: this.#of.clock.now(),
    });
  }
}
