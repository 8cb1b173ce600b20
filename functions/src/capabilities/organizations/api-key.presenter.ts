import type { ApiKey } from '@clientele/contracts/organizations/api-key';
import type { Stored } from '../../platform/base-model.ts';
import type { ApiKeyRecord } from './api-key.model.ts';

/** A key in wire shape: everything but the hashes. */
export function presentApiKey({ id, data }: Pick<Stored<ApiKeyRecord>, 'id' | 'data'>): ApiKey {
  return {
    id,
    name: data.name,
    permissions: data.permissions,
    hint: data.hint,
    status: data.status,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    lastUsedAt: data.lastUsedAt?.toISOString() ?? null,
    rotatedAt: data.rotatedAt?.toISOString() ?? null,
    previousUntil: data.previousUntil?.toISOString() ?? null,
    revokedAt: data.revokedAt?.toISOString() ?? null,
    version: data.version,
  };
}
