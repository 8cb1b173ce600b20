import { IdempotencyKeyModel } from '../platform/idempotency-key.model.ts';
import type { Platform, Surroundings } from '../platform/platform.ts';
import { type ApiKeyLookup, Authenticator, type MembershipLookup } from './authenticate.ts';
import type { EndpointGuards } from './bind-endpoints.ts';
import { FirestoreRateLimitStore } from './firestore-rate-limit-store.ts';
import { IdempotencyGuard } from './idempotency.ts';
import { RateLimiter } from './rate-limit.ts';

/** Builds the checks that run before every endpoint: authentication, rate limits, idempotency. */
export function createGuards(
  { auth, firestore, clock, rateLimits }: Surroundings,
  { database }: Platform,
  lookups: { memberships: MembershipLookup; apiKeyGuard: ApiKeyLookup },
): EndpointGuards {
  return {
    authenticator: new Authenticator(auth, lookups.memberships, lookups.apiKeyGuard),
    rateLimiter: new RateLimiter(
      rateLimits,
      (prefix) => new FirestoreRateLimitStore(firestore, clock, prefix),
    ),
    idempotency: new IdempotencyGuard(new IdempotencyKeyModel(database), clock),
  };
}
