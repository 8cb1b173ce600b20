import type { Actor } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type Permission, type Role, roleHasPermission } from '@clientele/contracts/roles';
import { instanceMemorySeconds } from '../../config.ts';
import type { MembershipLookup } from '../../http/authenticate.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database, MeteredTransaction } from '../../platform/database.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import type { MemberModel, MemberRecord, UserModel } from './member.model.ts';
import type { MemberClaims } from './member-claims.ts';
import type { MemberLog } from './member-log.ts';

/** Upper bound of members read at once; no organisation of this kind has as many. */
const MEMBERS_MAXIMUM = 1_000;

export interface Person {
  id: string;
  email: string;
  displayName: string;
}

type FoundMembership =
  | (NonNullable<Awaited<ReturnType<MembershipLookup['findMembership']>>> &
      Pick<MemberRecord, 'notificationPreferences'>)
  | null;

interface Dependencies {
  database: Database;
  clock: Clock;
  members: MemberModel;
  users: UserModel;
  claims: MemberClaims;
  memberLog: MemberLog;
}

/**
 * Who belongs to which organisation. The one place that adds and removes members, because it also
 * caches memberships and must drop those that changed.
 */
export class MembershipService implements MembershipLookup {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<FoundMembership>;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    // On other instances a removed or demoted member may still be let in until this time is over.
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /**
   * The role of a person in an organisation, and what else requests need of a member; null when
   * they are not one. Cached by the instance for `instanceMemorySeconds`.
   */
  async findMembership(organizationId: string, userId: string): Promise<FoundMembership> {
    return this.#cache.get(`${organizationId}/${userId}`, async () => {
      const member = await this.#of.members.find(organizationId, userId);
      if (!member) return null;
      const { role, status, displayName, notificationPreferences } = member.data;
      return {
        role,
        disabled: status === 'disabled',
        actor: { id: userId, name: displayName },
        ...(notificationPreferences && { notificationPreferences }),
      };
    });
  }

  /** Whether the id is that of an enabled member, who can be given work. */
  async isActiveMember(organizationId: string, userId: string): Promise<boolean> {
    const membership = await this.findMembership(organizationId, userId);
    return membership !== null && !membership.disabled;
  }

  /**
   * The person for whom background work runs, with the role that they have now.
   * @throws ProblemError `permission.denied` when they may not do that work any more.
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

  /** Every enabled member, for files that name people. */
  async listActive(organizationId: string): Promise<(Person & { role: Role })[]> {
    const members = await this.#of.members.page(organizationId, null, MEMBERS_MAXIMUM);
    return members
      .filter(({ data }) => data.status === 'active')
      .map(({ id, data: { email, displayName, role } }) => ({ id, email, displayName, role }));
  }

  /** Ids of the organisations that a person belongs to, including those where they are disabled. */
  async organizationIdsOf(userId: string): Promise<string[]> {
    return this.#of.users.organizationIds(userId);
  }

  /**
   * Adds a member, then renews the person's claims.
   * @param also Reads and stages what belongs into the same transaction; it may run more than once.
   */
  async addMember(
    person: Person,
    organizationId: string,
    role: Role,
    also: (commit: Commit, transaction: MeteredTransaction) => void | Promise<void>,
  ): Promise<void> {
    const add = async (transaction: MeteredTransaction) => {
      const earlierIds = await this.#of.users.organizationIdsIn(transaction, person.id);
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
      const ids = [...new Set([...earlierIds, organizationId])];
      this.#of.users.stageOrganizationIds(commit, person.id, ids);
      this.#of.memberLog.stage(commit, organizationId, {
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
    await this.#of.claims.renew(person.id, organizationIds);
  }

  /**
   * Removes the organisation from the person's list within a running transaction. The caller
   * deletes the member in it, and renews the claims once it has committed.
   * @returns ids of the organisations that the person still belongs to.
   */
  async stageRemoval(
    transaction: MeteredTransaction,
    organizationId: string,
    userId: string,
  ): Promise<string[]> {
    const earlierIds = await this.#of.users.organizationIdsIn(transaction, userId);
    const remaining = earlierIds.filter((id) => id !== organizationId);
    this.#of.users.stageOrganizationIds(transaction.commit, userId, remaining);
    return remaining;
  }

  /**
   * Runs a change of a membership; this instance remembers nothing of it meanwhile, so that the
   * change holds at once.
   */
  changing<Result>(
    organizationId: string,
    userId: string,
    change: () => Promise<Result>,
  ): Promise<Result> {
    return this.#cache.changing(`${organizationId}/${userId}`, change);
  }
}
