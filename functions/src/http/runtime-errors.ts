import { randomUUID } from 'node:crypto';
import type { Application, ErrorRequestHandler } from 'express';
import { runInContext } from '../platform/request-context.ts';
import { handleProblem } from './problem-handler.ts';

const covered = new WeakSet<Application>();

/**
 * Adds our problem handler to the application that the functions runtime wraps around ours. That
 * application parses bodies and would answer what it cannot parse with its own page; with our
 * handler, broken JSON is a problem document there too.
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
