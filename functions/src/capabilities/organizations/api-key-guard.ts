import { leastRoleWith } from '@clientele/contracts/roles';
import { instanceMemorySeconds } from '../../config.ts';
import type { ApiKeyLookup, CallingSoftware } from '../../http/authenticate.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { Clock } from '../../platform/clock.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import { logError } from '../../platform/logger.ts';
import type { ApiKeyModel, ApiKeyRecord } from './api-key.model.ts';
import { keyIdOf, opens } from './api-key-secret.ts';

/**
 * A use is written only when the last written one is older than this, so that not every call costs
 * a write.
 */
const USE_NOTED_MINUTES = 10;

/** Checks the secrets of other software, and says with which role and permissions it acts. */
export class ApiKeyGuard implements ApiKeyLookup {
  readonly #apiKeys: ApiKeyModel;
  readonly #clock: Clock;
  readonly #cache: ExpiringCache<Stored<ApiKeyRecord> | null>;

  constructor({ apiKeys, clock }: { apiKeys: ApiKeyModel; clock: Clock }) {
    this.#apiKeys = apiKeys;
    this.#clock = clock;
    // On other instances a revoked key may still work until this time is over.
    this.#cache = new ExpiringCache(clock, { seconds: instanceMemorySeconds() });
  }

  /** The software that a secret belongs to; null for an unknown, revoked or outdated secret. */
  async findCaller(organizationId: string, secret: string): Promise<CallingSoftware | null> {
    const id = keyIdOf(secret);
    if (id === null) return null;
    const key = await this.#cache.get(`${organizationId}/${id}`, () =>
      this.#apiKeys.find(organizationId, id),
    );
    if (!key || !this.#isOpenedBy(key.data, secret)) return null;
    await this.#noteUse(organizationId, key);
    const { name, permissions } = key.data;
    const role = leastRoleWith(permissions);
    return { id, organizationId, role, permissions, actor: { id: null, name } };
  }

  /**
   * Runs a change of a key; this instance remembers nothing of the key meanwhile, so that the
   * change holds at once.
   */
  changing<Result>(
    organizationId: string,
    id: string,
    change: () => Promise<Result>,
  ): Promise<Result> {
    return this.#cache.changing(`${organizationId}/${id}`, change);
  }

  #isOpenedBy(key: ApiKeyRecord, secret: string): boolean {
    if (key.status !== 'active') return false;
    const inGrace = key.previousUntil !== null && key.previousUntil > this.#clock.now();
    return opens(secret, key.secretHash) || (inGrace && opens(secret, key.previousHash));
  }

  async #noteUse(organizationId: string, key: Stored<ApiKeyRecord>): Promise<void> {
    const now = this.#clock.now();
    const last = key.data.lastUsedAt?.getTime() ?? 0;
    if (now.getTime() - last < USE_NOTED_MINUTES * 60_000) return;
    // Set in memory first, so that simultaneous calls do not all write it.
    key.data.lastUsedAt = now;
    await this.#apiKeys
      .noteUse(organizationId, key.id, now)
      .catch((error: unknown) => logError('use of an API key not noted', error));
  }
}
