import { API_BASE_PATH, type EndpointDefinition } from '@clientele/contracts/endpoint';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Authenticator } from './authenticate.ts';
import type { ControllerOf, EndpointRequest } from './endpoint-request.ts';
import type { IdempotencyGuard } from './idempotency.ts';
import { parseBody, reparseBody, requireJson } from './json-body.ts';
import type { RateLimiter } from './rate-limit.ts';
import { languageOf } from './request-language.ts';
import { respond } from './respond.ts';
import { requireVersion, validateRequest } from './validate-request.ts';

export interface EndpointGuards {
  authenticator: Authenticator;
  rateLimiter: RateLimiter;
  idempotency: IdempotencyGuard;
}

type AnyHandler = (request: EndpointRequest<EndpointDefinition>) => unknown;

/** Makes the routes of a table. Every route passes the same checks, in the same order. */
export function bindEndpoints<Table extends Record<string, EndpointDefinition>>(
  app: Express,
  table: Table,
  controller: ControllerOf<Table>,
  guards: EndpointGuards,
): void {
  for (const [name, endpoint] of Object.entries(table)) {
    const handler = (controller[name] as AnyHandler).bind(controller);
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
  const user = endpoint.audience === 'public' ? null : await authenticator.identify(request);
  if (user) response.locals.userId = user.id;
  await rateLimiter.limitPerson(endpoint, request, response, user?.id ?? null);
  const member =
    user && endpoint.audience === 'member'
      ? await authenticator.admit(user, request, endpoint.permission)
      : null;
  if (member) await rateLimiter.limitOrganization(endpoint, request, response);
  const valid = validateRequest(endpoint, request);
  const call = {
    ...valid,
    user,
    member,
    version: endpoint.ifMatch ? requireVersion(request) : null,
    language: languageOf(request),
  } as EndpointRequest<EndpointDefinition>;
  const work = async () => respond.prepare(endpoint, call.params, await handler(call));
  const answer = endpoint.idempotent
    ? await idempotency.once(name, request, user?.id ?? null, response, work)
    : await work();
  respond.send(endpoint, response, answer);
}

/** A body is read only where the table declares one. */
function bodyParsers(endpoint: EndpointDefinition): RequestHandler[] {
  return endpoint.body ? [requireJson, reparseBody, parseBody] : [];
}
