import { type Problem, type ProblemCode, ProblemError } from '@clientele/contracts/problem';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { wordIssue } from '@clientele/contracts/validation';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { StaleWriteError } from '../platform/commit.ts';
import { logError } from '../platform/logger.ts';
import { requestContext } from '../platform/request-context.ts';
import { languageOf } from './request-language.ts';

/**
 * Error codes of gRPC (4 deadline exceeded, 8 resource exhausted, 10 aborted, 14 unavailable) and
 * of the network that mean "try again later".
 */
const PASSING_CODES = new Set<unknown>([4, 8, 10, 14, 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']);

/**
 * Answers every error as a problem document (RFC 9457) in the caller's language. A bug becomes
 * `internal`, without any detail of the error.
 */
export const handleProblem: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const problem = toProblem(error);
  if (!problem.expected) logError('request failed', error);
  const language = languageOf(request);
  const { issues, retryAfter, ...details } = problem.details;
  const text = PROBLEM_MESSAGES[problem.code][language];
  const document: Problem = {
    type: `about:blank#${problem.code}`,
    title: text,
    status: problem.status,
    code: problem.code,
    detail: text,
    requestId: requestContext().requestId,
    ...details,
    ...(issues && { errors: issues.map((issue) => wordIssue(issue, language)) }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(JSON.stringify(document));
};

/** Answers requests that no route took. */
export const handleUnknownRoute: RequestHandler = () => {
  throw new ProblemError('route.not_found');
};

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { type, status, code } = error as { type?: unknown; status?: unknown; code?: unknown };
  const cause = { cause: error };
  // Two requests wrote the same record at the same time and no version was named: trying again
  // helps.
  if (error instanceof StaleWriteError) return new ProblemError('unavailable', {}, cause);
  if (PASSING_CODES.has(code)) return new ProblemError('unavailable', {}, cause);
  return new ProblemError(bodyParserCode(type, status) ?? 'internal', {}, cause);
}

/** The problem code for errors of Express and its body parser about requests they cannot read. */
function bodyParserCode(type: unknown, status: unknown): ProblemCode | null {
  if (type === 'entity.too.large') return 'request.too_large';
  if (status === 415) return 'request.unsupported_media_type';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'request.malformed' : null;
}
