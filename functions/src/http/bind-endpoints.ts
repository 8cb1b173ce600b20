import { API_BASE_PATH, type EndpointDefinition } from '@clientele/contracts/endpoint';
import type { Express, Request, Response } from 'express';
import type { Route } from '../platform/capability.ts';
import type { Authenticator } from './authenticate.ts';
import type { CurrentPresenters, EndpointRequest } from './endpoint-request.ts';
import type { IdempotencyGuard } from './idempotency.ts';
import type { RateLimiter } from './rate-limit.ts';
import { bodyParsers } from './request-body.ts';
import { languageOf } from './request-language.ts';
import { respond } from './respond.ts';
import { requireVersion, validateRequest } from './validate-request.ts';
import { wordConflict } from './word-conflict.ts';

export interface EndpointGuards {
  authenticator: Authenticator;
  rateLimiter: RateLimiter;
  idempotency: IdempotencyGuard;
}

type AnyHandler = (request: EndpointRequest<EndpointDefinition>) => unknown;
type AnyController = Record<string, AnyHandler> & { current?: CurrentPresenters };

/**
 * Adds the routes of an endpoint table to the application. Every route passes the same checks in
 * the same order.
 */
export function bindEndpoints(
  app: Express,
  { table, controller }: Route,
  guards: EndpointGuards,
): void {
  for (const [name, endpoint] of Object.entries(table)) {
    const handler = handlerOf(controller as AnyController, name);
    const path = API_BASE_PATH + endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    app[endpoint.method.toLowerCase() as 'get'](
      path,
      ...bodyParsers(endpoint),
      async (request, response) => {
        await handle(name, endpoint, handler, guards, request, response);
      },
    );
  }
}

/**
 * The controller's method for an endpoint, with the current record added to its conflicts.
 * @throws Error when the controller has no such method.
 */
function handlerOf(controller: AnyController, name: string): AnyHandler {
  const method = controller[name]?.bind(controller);
  if (!method) throw new Error(`nobody answers ${name}`);
  return async (call) => {
    try {
      return await method(call);
    } catch (error) {
      throw await wordConflict(error, controller.current, call);
    }
  };
}

async function handle(
  name: string,
  endpoint: EndpointDefinition,
  handler: AnyHandler,
  { authenticator, rateLimiter, idempotency }: EndpointGuards,
  request: Request,
  response: Response,
): Promise<void> {
  response.locals.endpoint = name;
  await rateLimiter.limitAddress(request, response);
  const caller = await authenticator.identify(endpoint, request);
  const callerId = caller?.id ?? null;
  if (caller) response.locals.userId = callerId;
  await rateLimiter.limitPerson(endpoint, request, response, callerId);
  const member =
    caller && endpoint.audience === 'member'
      ? await authenticator.admit(caller, request, endpoint)
      : null;
  if (member) await rateLimiter.limitOrganization(endpoint, request, response);
  const valid = validateRequest(endpoint, request);
  const call = {
    ...valid,
    file: endpoint.upload ? fileOf(request) : null,
    user: caller && 'email' in caller ? caller : null,
    member,
    version: endpoint.ifMatch ? requireVersion(request) : null,
    language: languageOf(request),
  } as EndpointRequest<EndpointDefinition>;
  const work = async () => respond.prepare(endpoint, call.params, await handler(call));
  const answer = endpoint.idempotent
    ? await idempotency.once(name, request, callerId, response, work)
    : await work();
  respond.send(endpoint, response, answer);
}

/** The uploaded bytes. Express leaves no body for an empty upload: that is a file of zero bytes. */
function fileOf(request: Request): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array();
}
