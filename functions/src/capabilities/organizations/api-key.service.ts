import type { FieldChange } from '@clientele/contracts/audit';
import {
  API_KEY_GRACE_HOURS,
  API_KEYS_MAXIMUM,
  type CreateApiKeyInput,
  type UpdateApiKeyInput,
} from '@clientele/contracts/organizations/api-key';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { AuditEntryRecord } from '../../platform/change-log.ts';
import type { ChangedRecords } from '../../platform/changed-records.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { ApiKeyModel, ApiKeyRecord } from './api-key.model.ts';
import type { ApiKeyGuard } from './api-key-guard.ts';
import { hashOf, hintOf, newSecret } from './api-key-secret.ts';

const REVOKED_MAXIMUM = 80;
const HOUR_MILLISECONDS = 3_600_000;
const TARGET = { entity: 'apiKey', activity: { kind: 'apiKeys.changed' } } as const;

interface Dependencies {
  database: Database;
  clock: Clock;
  apiKeys: ApiKeyModel;
  guard: ApiKeyGuard;
  records: ChangedRecords;
}

type Key = Pick<Stored<ApiKeyRecord>, 'id' | 'data'>;

/** Creates, changes, rotates and revokes API keys. */
export class ApiKeyService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Active keys, newest first, then the last revoked ones. */
  async list(organizationId: string): Promise<Key[]> {
    const [active, revoked] = await Promise.all([
      this.#of.apiKeys.findActive(organizationId),
      this.#of.apiKeys.findRevoked(organizationId, REVOKED_MAXIMUM),
    ]);
    const newestFirst = (left: Key, right: Key) =>
      right.data.createdAt.getTime() - left.data.createdAt.getTime();
    return [...active.sort(newestFirst), ...revoked];
  }

  /**
   * Creates a key. The secret is returned only here; the database keeps its hash.
   * @throws ProblemError `api_key.too_many`.
   */
  async create(
    member: CallingMember,
    input: CreateApiKeyInput,
  ): Promise<{ apiKey: Key; secret: string }> {
    const { organizationId } = member;
    const active = await this.#of.apiKeys.countActive(organizationId);
    assertOrProblem(active < API_KEYS_MAXIMUM, 'api_key.too_many');
    const id = this.#of.apiKeys.newId(organizationId);
    const secret = newSecret(id);
    const permissions = [...new Set(input.permissions)];
    const data: ApiKeyRecord = {
      name: input.name,
      permissions,
      status: 'active',
      secretHash: hashOf(secret),
      hint: hintOf(secret),
      previousHash: null,
      previousUntil: null,
      version: 1,
      createdAt: this.#of.clock.now(),
      createdBy: member.actor,
      lastUsedAt: null,
      rotatedAt: null,
      revokedAt: null,
    };
    const commit = this.#of.database.newCommit();
    this.#of.apiKeys.stageCreate(commit, organizationId, id, data);
    const changes = [
      { field: 'name', before: null, after: input.name },
      { field: 'permissions', before: null, after: permissions },
    ];
    this.#of.records.stageLog(commit, member, { ...TARGET, id }, { action: 'created', changes });
    await commit.run();
    return { apiKey: { id, data }, secret };
  }

  /**
   * Changes name or permissions.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `api_key.not_found` or `api_key.revoked`.
   */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateApiKeyInput,
  ): Promise<Key> {
    const permissions = input.permissions && [...new Set(input.permissions)];
    return this.#change(member, id, version, 'updated', () => ({
      ...(input.name !== undefined && { name: input.name }),
      ...(permissions && { permissions }),
    }));
  }

  /**
   * Replaces the secret. The former one works for another `API_KEY_GRACE_HOURS`, so that the
   * software keeps running until it is given the new one.
   * @throws ProblemError `api_key.not_found` or `api_key.revoked`.
   */
  async rotate(member: CallingMember, id: string): Promise<{ apiKey: Key; secret: string }> {
    const secret = newSecret(id);
    const now = this.#of.clock.now();
    const apiKey = await this.#change(member, id, null, 'rotated', (data) => ({
      secretHash: hashOf(secret),
      hint: hintOf(secret),
      previousHash: data.secretHash,
      previousUntil: new Date(now.getTime() + API_KEY_GRACE_HOURS * HOUR_MILLISECONDS),
      rotatedAt: now,
    }));
    return { apiKey, secret };
  }

  /** Revokes a key for good. @throws ProblemError `api_key.not_found` or `api_key.revoked`. */
  async revoke(member: CallingMember, id: string): Promise<Key> {
    return this.#change(member, id, null, 'revoked', () => ({
      status: 'revoked' as const,
      previousHash: null,
      previousUntil: null,
      revokedAt: this.#of.clock.now(),
    }));
  }

  async #change(
    member: CallingMember,
    id: string,
    version: number | null,
    action: AuditEntryRecord['action'],
    change: (data: ApiKeyRecord) => Partial<ApiKeyRecord>,
  ): Promise<Key> {
    const { organizationId } = member;
    const target = {
      ...TARGET,
      model: this.#of.apiKeys,
      load: () => this.#get(organizationId, id),
      version,
      // The guard caches keys: it must not keep this one as it was before.
      run: (commit: () => Promise<void>) => this.#of.guard.changing(organizationId, id, commit),
    };
    return this.#of.records.change(member, target, ({ data }) => {
      assertOrProblem(data.status === 'active', 'api_key.revoked');
      const fields = change(data);
      return { fields, action, changes: changesOf(data, fields) };
    });
  }

  async #get(organizationId: string, id: string): Promise<Stored<ApiKeyRecord>> {
    const stored = await this.#of.apiKeys.find(organizationId, id);
    assertOrProblem(stored, 'api_key.not_found');
    return stored;
  }
}

/** The changes for the audit log; hashes are left out even there. */
function changesOf(before: ApiKeyRecord, after: Partial<ApiKeyRecord>): FieldChange[] {
  return (['name', 'permissions', 'status', 'hint'] as const)
    .filter((field) => field in after)
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
