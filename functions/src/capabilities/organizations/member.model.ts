import type { MemberStatus } from '@clientele/contracts/organizations/member';
import type { NotificationPreferences } from '@clientele/contracts/organizations/notification';
import type { Role } from '@clientele/contracts/roles';
import { BaseModel, type Stored, toPlain } from '../../platform/base-model.ts';
import type { Commit } from '../../platform/commit.ts';
import type { MeteredTransaction } from '../../platform/database.ts';

export interface MemberRecord {
  email: string;
  displayName: string;
  role: Role;
  status: MemberStatus;
  version: number;
  joinedAt: Date;
  /** Absent until the member makes a choice; until then they get every kind. */
  notificationPreferences?: Partial<NotificationPreferences>;
}

/** Members of an organisation; the document id is the Firebase Auth user id. */
export class MemberModel extends BaseModel<MemberRecord> {
  protected override readonly collectionName = 'members';

  async page(
    organizationId: string,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<Stored<MemberRecord>[]> {
    return this.query(organizationId, {
      orderBy: [{ field: 'displayName', direction: 'asc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }

  async findByEmail(organizationId: string, email: string): Promise<Stored<MemberRecord> | null> {
    const members = await this.query(organizationId, {
      where: [{ field: 'email', operator: '==', value: email }],
      limit: 1,
    });
    return members[0] ?? null;
  }

  stagePreferences(
    commit: Commit,
    organizationId: string,
    memberId: string,
    notificationPreferences: NotificationPreferences,
  ): void {
    commit.update(this.reference(organizationId, memberId), { notificationPreferences });
  }

  async findIn(
    transaction: MeteredTransaction,
    organizationId: string,
    id: string,
  ): Promise<Stored<MemberRecord> | null> {
    return this.toStored(await transaction.read(this.reference(organizationId, id)));
  }

  /** Whether another enabled owner than this member exists. */
  async hasOtherOwner(
    transaction: MeteredTransaction,
    organizationId: string,
    memberId: string,
  ): Promise<boolean> {
    const owners = await transaction.query(this.collection(organizationId), {
      where: [
        { field: 'role', operator: '==', value: 'owner' },
        { field: 'status', operator: '==', value: 'active' },
      ],
      limit: 2,
    });
    return owners.some((owner) => owner.id !== memberId);
  }
}

/**
 * `users/{uid}`: the organisations that a person belongs to. The token's claims repeat the list for
 * the security rules.
 */
export class UserModel extends BaseModel<{ organizationIds: string[] }> {
  protected override readonly collectionName = 'users';

  async organizationIds(userId: string): Promise<string[]> {
    return (await this.find('', userId))?.data.organizationIds ?? [];
  }

  async organizationIdsIn(transaction: MeteredTransaction, userId: string): Promise<string[]> {
    const data = toPlain((await transaction.read(this.reference('', userId))).data());
    return (data as { organizationIds?: string[] } | undefined)?.organizationIds ?? [];
  }

  stageOrganizationIds(commit: Commit, userId: string, organizationIds: string[]): void {
    commit.set(this.reference('', userId), { organizationIds }, { merge: true });
  }

  protected override collection() {
    return this.database.collection(this.collectionName);
  }
}
