import { type Problem, type ProblemCode, ProblemError } from '@clientele/contracts/problem';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { wordIssue } from '@clientele/contracts/validation';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { StaleWriteError } from '../platform/commit.ts';
import { logError } from '../platform/logger.ts';
import { requestContext } from '../platform/request-context.ts';
import { languageOf } from './request-language.ts';

/** Firestore's and the network's words for "not now". */
const PASSING_CODES = new Set<unknown>([4, 8, 10, 14, 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']);

/** Every error leaves as a problem document, worded for the caller; a bug says nothing of itself. */
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

/** What no route took. */
export const handleUnknownRoute: RequestHandler = () => {
  throw new ProblemError('route.not_found');
};

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { type, status, code } = error as { type?: unknown; status?: unknown; code?: unknown };
  const cause = { cause: error };
  // Two wrote the same record at once, where no version was named: trying again will do.
  if (error instanceof StaleWriteError) return new ProblemError('unavailable', {}, cause);
  if (PASSING_CODES.has(code)) return new ProblemError('unavailable', {}, cause);
  return new ProblemError(bodyParserCode(type, status) ?? 'internal', {}, cause);
}

/** What express and its body parser say of requests they cannot read. */
function bodyParserCode(type: unknown, status: unknown): ProblemCode | null {
  if (type === 'entity.too.large') return 'request.too_large';
  if (status === 415) return 'request.unsupported_media_type';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'request.malformed' : null;
}
