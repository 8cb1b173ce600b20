import type { EndpointDefinition, RateLimitClass, RateLimits } from '@clientele/contracts/endpoint';
import { ProblemError } from '@clientele/contracts/problem';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, type Options, rateLimit, type Store } from 'express-rate-limit';

const WINDOW_MILLISECONDS = 60_000;
/**
 * Before the caller is identified, one address may call as often as this many people: a shop's
 * staff shares one address.
 */
const ADDRESS_SHARE = 5;
/**
 * Classes that are rare and costly: counted in Firestore for all instances together. Other classes
 * are counted by each instance in memory.
 */
const SHARED_CLASSES: readonly RateLimitClass[] = ['bulk', 'sensitive'];

export type SharedStoreFactory = (prefix: string) => Store;

/**
 * Limits calls per address, per person and per organisation, in windows of one minute.
 * @throws ProblemError `rate_limit.exceeded` with `retryAfter` in seconds.
 */
export class RateLimiter {
  readonly #address: RequestHandler;
  /**
   * For callers without an identity, by address. Addresses can be forged, so they are counted in
   * memory, where that costs nothing.
   */
  readonly #anonymous = new Map<RateLimitClass, RequestHandler>();
  readonly #person = new Map<RateLimitClass, RequestHandler>();
  readonly #organization = new Map<RateLimitClass, RequestHandler>();

  constructor(rateLimits: RateLimits, createSharedStore: SharedStoreFactory) {
    this.#address = limiter(ADDRESS_SHARE * rateLimits.read.perPerson, (request) =>
      ipKeyGenerator(request.ip ?? ''),
    );
    for (const [name, limits] of Object.entries(rateLimits)) {
      const rateLimitClass = name as RateLimitClass;
      const store = (scope: string) =>
        SHARED_CLASSES.includes(rateLimitClass) ? createSharedStore(`${scope}-${name}`) : undefined;
      this.#anonymous.set(rateLimitClass, limiter(limits.perPerson, personKey));
      this.#person.set(rateLimitClass, limiter(limits.perPerson, personKey, store('person')));
      this.#organization.set(
        rateLimitClass,
        limiter(limits.perOrganization, organizationKey, store('organization')),
      );
    }
  }

  async limitAddress(request: Request, response: Response): Promise<void> {
    await run(this.#address, request, response);
  }

  async limitPerson(
    endpoint: EndpointDefinition,
    request: Request,
    response: Response,
    userId: string | null,
  ): Promise<void> {
    response.locals.rateLimitPerson = userId ?? ipKeyGenerator(request.ip ?? '');
    const limiters = userId === null ? this.#anonymous : this.#person;
    const handler = limiters.get(endpoint.rateLimit);
    if (handler) await run(handler, request, response);
  }

  async limitOrganization(
    endpoint: EndpointDefinition,
    request: Request,
    response: Response,
  ): Promise<void> {
    const handler = this.#organization.get(endpoint.rateLimit);
    if (handler) await run(handler, request, response);
  }
}

function personKey(_request: Request, response: Response): string {
  return String(response.locals.rateLimitPerson);
}

/**
 * Counted only after the membership is known, so that strangers cannot use up an organisation's
 * limit.
 */
function organizationKey(request: Request): string {
  return String(request.params.organizationId);
}

function limiter(
  limit: number,
  keyGenerator: (request: Request, response: Response) => string,
  store?: Store,
): RequestHandler {
  const options: Partial<Options> = {
    windowMs: WINDOW_MILLISECONDS,
    limit,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // When the store is down, calls are let through: the API must not go down with it.
    passOnStoreError: true,
    validate: { trustProxy: false, xForwardedForHeader: false },
    handler: (_request, response) => {
      const retryAfter = Number(response.getHeader('Retry-After') ?? 60);
      throw new ProblemError('rate_limit.exceeded', { retryAfter });
    },
    ...(store && { store }),
  };
  return rateLimit(options);
}

function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    Promise.resolve(
      handler(request, response, (error?: unknown) => (error ? reject(error) : resolve())),
    ).catch(reject);
  });
}
