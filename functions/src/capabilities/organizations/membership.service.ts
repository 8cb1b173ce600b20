import type { FieldChange } from '@clientele/contracts/audit';
import {
  NOTIFICATION_KINDS,
  type NotificationPreferences,
} from '@clientele/contracts/organizations/notification';
import type { Actor } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type Permission, type Role, roleHasPermission } from '@clientele/contracts/roles';
import type { Auth } from 'firebase-admin/auth';
import { instanceMemorySeconds } from '../../config.ts';
import type { MembershipLookup } from '../../http/authenticate.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { AuditEntryRecord } from '../../platform/change-log.ts';
import type { ChangedRecords } from '../../platform/changed-records.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database, MeteredTransaction } from '../../platform/database.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import type { MemberModel, UserModel } from './member.model.ts';

/** More people than an organisation of this kind has. */
const MEMBERS_MAXIMUM = 1_000;

export interface Person {
  id: string;
  email: string;
  displayName: string;
}

type FoundMembership =
  | (NonNullable<Awaited<ReturnType<MembershipLookup['findMembership']>>> & {
      preferences: NotificationPreferences;
    })
  | null;

const EVERY_KIND = Object.fromEntries(
  NOTIFICATION_KINDS.map((kind) => [kind, true]),
) as NotificationPreferences;

interface Dependencies {
  database: Database;
  auth: Auth;
  clock: Clock;
  members: MemberModel;
  users: UserModel;
  records: ChangedRecords;
}

/** Who belongs where: the one place that adds members, removes them and answers for them. */
export class MembershipService implements MembershipLookup {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<FoundMembership>;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    // A removed or demoted member may be let in for so long, on another instance at most.
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  async findMembership(organizationId: string, userId: string): Promise<FoundMembership> {
    return this.#cache.get(`${organizationId}/${userId}`, async () => {
      const member = await this.#of.members.find(organizationId, userId);
      if (!member) return null;
      const { role, status, displayName, notificationPreferences } = member.data;
      return {
        role,
        disabled: status === 'disabled',
        actor: { id: userId, name: displayName },
        preferences: { ...EVERY_KIND, ...notificationPreferences },
      };
    });
  }

  /** Whether this id is a member who can be given work. */
  async isActiveMember(organizationId: string, userId: string): Promise<boolean> {
    const membership = await this.findMembership(organizationId, userId);
    return membership !== null && !membership.disabled;
  }

  /**
   * Somebody for whom work is done in the background, with the role that they have now.
   * @throws ProblemError `permission.denied` when it does not allow that work any more.
   */
  async assertStillMay(
    organizationId: string,
    by: Actor | null,
    permission: Permission,
  ): Promise<{ organizationId: string; id: string; role: Role; actor: Actor }> {
    const membership = by?.id ? await this.findMembership(organizationId, by.id) : null;
    assertOrProblem(
      by?.id &&
        membership &&
        !membership.disabled &&
        roleHasPermission(membership.role, permission),
      'permission.denied',
    );
    return { organizationId, id: by.id, role: membership.role, actor: by };
  }

  /** Everyone who can be given work, for files that name people. */
  async listActive(organizationId: string): Promise<(Person & { role: Role })[]> {
    const members = await this.#of.members.page(organizationId, null, MEMBERS_MAXIMUM);
    return members
      .filter(({ data }) => data.status === 'active')
      .map(({ id, data: { email, displayName, role } }) => ({ id, email, displayName, role }));
  }

  /** Which news the member wants, a little old on another instance. */
  async notificationPreferencesOf(
    organizationId: string,
    userId: string,
  ): Promise<NotificationPreferences> {
    return (await this.findMembership(organizationId, userId))?.preferences ?? EVERY_KIND;
  }

  async setNotificationPreferences(
    organizationId: string,
    userId: string,
    preferences: NotificationPreferences,
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    this.#of.members.stagePreferences(commit, organizationId, userId, preferences);
    await this.changing(organizationId, userId, () => commit.run());
  }

  async organizationIdsOf(userId: string): Promise<string[]> {
    return this.#of.users.organizationIds(userId);
  }

  /** Adds a member and whatever else belongs to the same commit, then renews the person's claims. */
  async addMember(
    person: Person,
    organizationId: string,
    role: Role,
    also: (commit: Commit, transaction: MeteredTransaction) => void | Promise<void>,
  ): Promise<void> {
    const add = async (transaction: MeteredTransaction) => {
      const known = await this.#of.users.organizationIdsIn(transaction, person.id);
      const { commit } = transaction;
      await also(commit, transaction);
      const now = this.#of.clock.now();
      const { email, displayName } = person;
      this.#of.members.stageCreate(commit, organizationId, person.id, {
        email: email.toLowerCase(),
        displayName,
        role,
        status: 'active',
        version: 1,
        joinedAt: now,
      });
      const ids = [...new Set([...known, organizationId])];
      this.#of.users.stageOrganizationIds(commit, person.id, ids);
      this.stageChange(commit, organizationId, {
        entityId: person.id,
        action: 'joined',
        by: { id: person.id, name: displayName },
        changes: [{ field: 'role', before: null, after: role }],
      });
      return ids;
    };
    const organizationIds = await this.changing(organizationId, person.id, () =>
      this.#of.database.transaction(add),
    );
    await this.renewClaims(person.id, organizationIds);
  }

  /** Removes a member within a transaction under way; their claims are renewed once it is done. */
  async stageRemoval(
    transaction: MeteredTransaction,
    organizationId: string,
    userId: string,
  ): Promise<string[]> {
    const known = await this.#of.users.organizationIdsIn(transaction, userId);
    const remaining = known.filter((id) => id !== organizationId);
    this.#of.users.stageOrganizationIds(transaction.commit, userId, remaining);
    return remaining;
  }

  /** Changes a membership so that this instance sees it from the very commit on. */
  changing<Result>(
    organizationId: string,
    userId: string,
    change: () => Promise<Result>,
  ): Promise<Result> {
    return this.#cache.changing(`${organizationId}/${userId}`, change);
  }

  stageChange(
    commit: Commit,
    organizationId: string,
    change: {
      entityId: string;
      action: AuditEntryRecord['action'];
      by: CallingMember['actor'];
      changes: FieldChange[];
      entity?: AuditEntryRecord['entity'];
    },
  ): void {
    const { entity = 'member', entityId: id, by, ...logged } = change;
    const target = { entity, id, activity: { kind: 'member.changed' as const } };
    this.#of.records.stageLog(commit, { organizationId, actor: by, source: 'app' }, target, logged);
  }

  /** The claims repeat the list for the security rules; they follow at the next token. */
  async renewClaims(userId: string, organizationIds: string[]): Promise<void> {
    await this.#of.auth.setCustomUserClaims(userId, { organizationIds });
  }
}
