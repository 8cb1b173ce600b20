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

/** More people than an organisation of this kind has. */
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
 * Who belongs where. The one place that adds members and removes them, since it also remembers them
 * and has to forget what changed.
 */
export class MembershipService implements MembershipLookup {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<FoundMembership>;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    // A removed or demoted member may be let in for so long, on another instance at most.
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /**
   * The role of a person in an organisation and what else requests ask of a member; null for
   * nobody's. Remembered by the instance for `instanceMemorySeconds`.
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

  /** The organisations a person belongs to, disabled or not. */
  async organizationIdsOf(userId: string): Promise<string[]> {
    return this.#of.users.organizationIds(userId);
  }

  /**
   * Adds a member, then renews the person's claims.
   * @param also reads and stages what else belongs to the same commit; it may run again.
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
   * Takes the organisation from the person's list within a transaction under way; the caller deletes
   * the member, and renews the claims once the transaction is through.
   * @returns the organisations that the person still belongs to.
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

  /** Changes a membership so that this instance sees it from the very commit on. */
  changing<Result>(
    organizationId: string,
    userId: string,
    change: () => Promise<Result>,
  ): Promise<Result> {
    return this.#cache.changing(`${organizationId}/${userId}`, change);
  }
}
