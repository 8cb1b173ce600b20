import type { UpdateMemberInput } from '@clientele/contracts/organizations/member';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { Database, MeteredTransaction } from '../../platform/database.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import type { MemberModel, MemberRecord } from './member.model.ts';
import { assertMayGiveRole, assertMayManage } from './member.policy.ts';
import type { MemberClaims } from './member-claims.ts';
import type { MemberLog } from './member-log.ts';
import type { MembershipService } from './membership.service.ts';

interface Dependencies {
  database: Database;
  cursors: CursorCodec;
  members: MemberModel;
  memberships: MembershipService;
  claims: MemberClaims;
  memberLog: MemberLog;
}

/** Lists, changes and removes the members of an organisation. */
export class MemberService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async list(organizationId: string, page: { cursor?: string | undefined; limit: number }) {
    const scope = ['members', organizationId];
    const after = page.cursor ? this.#of.cursors.decode<unknown[]>(scope, page.cursor) : null;
    const members = await this.#of.members.page(organizationId, after, page.limit + 1);
    const items = members.slice(0, page.limit);
    const last = items.at(-1);
    const nextCursor =
      members.length > page.limit && last
        ? this.#of.cursors.encode(scope, [last.data.displayName, last.id])
        : null;
    return { items, nextCursor };
  }

  /**
   * Changes role or status.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `member.not_found`, `permission.denied`, or `member.last_owner`: an
   * organisation always keeps an enabled owner.
   */
  async update(
    caller: CallingMember,
    memberId: string,
    version: number,
    input: UpdateMemberInput,
  ): Promise<Stored<MemberRecord>> {
    const { organizationId } = caller;
    const change = async (transaction: MeteredTransaction) => {
      const member = await this.#load(transaction, organizationId, memberId, version);
      assertMayManage(caller, { id: memberId, role: member.data.role });
      if (input.role) assertMayGiveRole(caller, input.role);
      const data = { ...member.data, ...input, version: version + 1 };
      const staysOwner = data.role === 'owner' && data.status === 'active';
      if (!staysOwner) await this.#assertOwnerRemains(transaction, organizationId, member);
      this.#of.members.stageUpdate(transaction.commit, organizationId, member, {
        ...input,
        version: version + 1,
      });
      const changes = (['role', 'status'] as const)
        .map((field) => ({ field, before: member.data[field], after: data[field] }))
        .filter((change) => change.before !== change.after);
      this.#of.memberLog.stage(transaction.commit, organizationId, {
        entityId: memberId,
        action: 'updated',
        by: caller.actor,
        changes,
      });
      return { ...member, data };
    };
    return this.#of.memberships.changing(organizationId, memberId, () =>
      this.#of.database.transaction(change),
    );
  }

  /** Removes a member and renews their claims. Throws as `update`. */
  async remove(caller: CallingMember, memberId: string, version: number): Promise<void> {
    await this.#remove(caller, memberId, async (transaction) => {
      const member = await this.#load(transaction, caller.organizationId, memberId, version);
      assertMayManage(caller, { id: memberId, role: member.data.role });
      return member;
    });
  }

  /** Removes the caller from the organisation. @throws ProblemError `member.last_owner`. */
  async leave(caller: CallingMember): Promise<void> {
    await this.#remove(caller, caller.id, (transaction) =>
      this.#load(transaction, caller.organizationId, caller.id, null),
    );
  }

  async #remove(
    caller: CallingMember,
    memberId: string,
    load: (transaction: MeteredTransaction) => Promise<Stored<MemberRecord>>,
  ): Promise<void> {
    const { organizationId } = caller;
    const removal = async (transaction: MeteredTransaction) => {
      const member = await load(transaction);
      await this.#assertOwnerRemains(transaction, organizationId, member);
      const ids = await this.#of.memberships.stageRemoval(transaction, organizationId, memberId);
      this.#of.members.stageDelete(transaction.commit, organizationId, member);
      this.#of.memberLog.stage(transaction.commit, organizationId, {
        entityId: memberId,
        action: memberId === caller.id ? 'left' : 'removed',
        by: caller.actor,
        changes: [{ field: 'role', before: member.data.role, after: null }],
      });
      return ids;
    };
    const remaining = await this.#of.memberships.changing(organizationId, memberId, () =>
      this.#of.database.transaction(removal),
    );
    await this.#of.claims.renew(memberId, remaining);
  }

  async #load(
    transaction: MeteredTransaction,
    organizationId: string,
    memberId: string,
    version: number | null,
  ): Promise<Stored<MemberRecord>> {
    const member = await this.#of.members.findIn(transaction, organizationId, memberId);
    assertOrProblem(member, 'member.not_found');
    assertCurrent('member', member, version);
    return member;
  }

  async #assertOwnerRemains(
    transaction: MeteredTransaction,
    organizationId: string,
    member: Stored<MemberRecord>,
  ): Promise<void> {
    const isOwner = member.data.role === 'owner' && member.data.status === 'active';
    if (!isOwner) return;
    assertOrProblem(
      await this.#of.members.hasOtherOwner(transaction, organizationId, member.id),
      'member.last_owner',
    );
  }
}
