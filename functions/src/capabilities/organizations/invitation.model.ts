import { createHash } from 'node:crypto';
import type { Actor } from '@clientele/contracts/primitives';
import type { Role } from '@clientele/contracts/roles';
import { BaseModel, type Stored } from '../../platform/base-model.ts';
import type { Commit } from '../../platform/commit.ts';
import type { MeteredTransaction } from '../../platform/database.ts';

const INVITATIONS_MAXIMUM = 200;

export interface InvitationRecord {
  email: string;
  role: Role;
  /**
   * SHA-256 of the secret in the mailed link: whoever reads the database cannot accept an
   * invitation.
   */
  secretHash: string;
  invitedBy: Actor;
  createdAt: Date;
  expiresAt: Date;
}

/** Invitations that were not accepted yet; accepting or revoking deletes them. */
export class InvitationModel extends BaseModel<InvitationRecord> {
  protected override readonly collectionName = 'invitations';

  async list(organizationId: string): Promise<Stored<InvitationRecord>[]> {
    return this.query(organizationId, {
      orderBy: [{ field: 'createdAt', direction: 'desc' }],
      limit: INVITATIONS_MAXIMUM,
    });
  }

  /**
   * Id of the invitation for an address, derived from it: inviting the same address again replaces
   * the earlier invitation.
   */
  idOf(email: string): string {
    return createHash('sha256').update(email).digest('hex').slice(0, 32);
  }

  stagePut(commit: Commit, organizationId: string, id: string, data: InvitationRecord): void {
    commit.set(this.reference(organizationId, id), data);
  }

  async findIn(
    transaction: MeteredTransaction,
    organizationId: string,
    id: string,
  ): Promise<Stored<InvitationRecord> | null> {
    return this.toStored(await transaction.read(this.reference(organizationId, id)));
  }
}
