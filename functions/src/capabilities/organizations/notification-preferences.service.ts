import {
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationPreferences,
} from '@clientele/contracts/organizations/notification';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Database } from '../../platform/database.ts';
import type { MemberModel } from './member.model.ts';
import type { MembershipService } from './membership.service.ts';

const EVERY_KIND = Object.fromEntries(
  NOTIFICATION_KINDS.map((kind) => [kind, true]),
) as NotificationPreferences;

interface Dependencies {
  database: Database;
  members: MemberModel;
  memberships: MembershipService;
}

/** Which kinds of notification members want; every kind until they choose. */
export class NotificationPreferencesService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * The preferences, cached with the membership: another instance may use them for
   * `instanceMemorySeconds` after a change.
   */
  async of(organizationId: string, memberId: string): Promise<NotificationPreferences> {
    const membership = await this.#of.memberships.findMembership(organizationId, memberId);
    return { ...EVERY_KIND, ...membership?.notificationPreferences };
  }

  /** Sets the named kinds; the others stay as they are. @returns the preferences for all kinds. */
  async change(
    { organizationId, id }: CallingMember,
    change: { [Kind in NotificationKind]?: boolean | undefined },
  ): Promise<NotificationPreferences> {
    const preferences = {
      ...(await this.of(organizationId, id)),
      ...change,
    } as NotificationPreferences;
    const commit = this.#of.database.newCommit();
    this.#of.members.stagePreferences(commit, organizationId, id, preferences);
    await this.#of.memberships.changing(organizationId, id, () => commit.run());
    return preferences;
  }
}
