import type { ApiKeyPermission } from '@clientele/contracts/organizations/api-key';
import type { Actor } from '@clientele/contracts/primitives';
import { BaseModel, type Stored } from '../../platform/base-model.ts';

export interface ApiKeyRecord {
  name: string;
  permissions: ApiKeyPermission[];
  status: 'active' | 'revoked';
  /** SHA-256 of the secret: whoever reads the database cannot call the API with it. */
  secretHash: string;
  /** The last characters of the secret, for people to tell keys apart. */
  hint: string;
  /** Hash of the secret before the last rotation; that secret still works until `previousUntil`. */
  previousHash: string | null;
  previousUntil: Date | null;
  version: number;
  createdAt: Date;
  createdBy: Actor;
  lastUsedAt: Date | null;
  rotatedAt: Date | null;
  revokedAt: Date | null;
}

/** API keys of other software. Revoked keys are kept, so that histories can name them. */
export class ApiKeyModel extends BaseModel<ApiKeyRecord> {
  protected override readonly collectionName = 'apiKeys';

  async findActive(organizationId: string): Promise<Stored<ApiKeyRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'status', operator: '==', value: 'active' }],
    });
  }

  /** Revoked keys, the last revoked first. */
  async findRevoked(organizationId: string, limit: number): Promise<Stored<ApiKeyRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'status', operator: '==', value: 'revoked' }],
      orderBy: [{ field: 'createdAt', direction: 'desc' }],
      limit,
    });
  }

  async countActive(organizationId: string): Promise<number> {
    return this.count(organizationId, {
      where: [{ field: 'status', operator: '==', value: 'active' }],
    });
  }

  /**
   * Writes the time of the last use, whatever the key's version: it does not conflict with a change
   * of the key.
   */
  async noteUse(organizationId: string, id: string, at: Date): Promise<void> {
    const commit = this.database.newCommit();
    commit.update(this.reference(organizationId, id), { lastUsedAt: at });
    await commit.run();
  }
}
