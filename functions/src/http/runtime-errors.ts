import { randomUUID } from 'node:crypto';
import type { Application, ErrorRequestHandler } from 'express';
import { runInContext } from '../platform/request-context.ts';
import { handleProblem } from './problem-handler.ts';

const covered = new WeakSet<Application>();

/**
 * The functions runtime parses bodies in an application around ours, and answers what it cannot
 * parse with a page of its own. With the first request that it hands us our problem handler is
 * added there, so that broken JSON is a problem document everywhere.
 */
export function coverRuntimeErrors(runtime: Application): void {
  if (covered.has(runtime)) return;
  covered.add(runtime);
  runtime.use(handleInContext);
}

const handleInContext: ErrorRequestHandler = (error, request, response, next) => {
  const requestId = randomUUID();
  response.set('X-Request-Id', requestId);
  runInContext(requestId, () => handleProblem(error, request, response, next));
};
