import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { log } from '../platform/logger.ts';
import { requestContext, runInContext } from '../platform/request-context.ts';

/** Gives each request its id and meter, and logs one line when it has been answered. */
export function requestScope(options: { production: boolean }): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    response.set('X-Request-Id', requestId);
    runInContext(requestId, () => {
      const context = requestContext();
      if (!options.production) exposeUsage(response, context.meter);
      response.on('finish', () => {
        runInContext(requestId, () =>
          log('INFO', `${request.method} ${response.statusCode}`, {
            endpoint: response.locals.endpoint ?? null,
            status: response.statusCode,
            milliseconds: Math.round(performance.now() - startedAt),
            organizationId: request.params.organizationId ?? null,
            userId: response.locals.userId ?? null,
            ...context.meter.usage,
          }),
        );
      });
      next();
    });
  };
}

/**
 * Adds headers with the cost of the request (Firestore reads, writes, deletes) just before the
 * response head is written.
 */
function exposeUsage(
  response: Parameters<RequestHandler>[1],
  meter: ReturnType<typeof requestContext>['meter'],
): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
  response.writeHead = ((...args: unknown[]) => {
    const { reads, writes, deletes } = meter.usage;
    response.setHeader('X-Firestore-Usage', `reads=${reads}, writes=${writes}, deletes=${deletes}`);
    return writeHead(...args);
  }) as typeof response.writeHead;
}
