import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { type ProblemCode, ProblemError } from '@clientele/contracts/problem';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';

/**
 * Turns anything thrown into a problem. What is not a problem of the API counts as a network
 * failure.
 */
export function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError
    ? error
    : new ProblemError('unavailable', {}, { cause: error });
}

/** Whether the service could not be reached, as opposed to a request that was refused or failed. */
export function isOutage(error: unknown): boolean {
  return error !== null && error !== undefined && asProblem(error).code === 'unavailable';
}

/** Whether something thrown is the problem with this code. */
export function isProblem(error: unknown, code: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}

/** The message of a failure in the reader's language. */
export function wordProblem(error: unknown, language: InterfaceLanguage): string {
  return PROBLEM_MESSAGES[asProblem(error).code][language];
}

/**
 * The server's messages about an invalid request, without repetitions; empty for any other failure.
 */
export function saidOf(error: unknown): string[] {
  const { code, details } = asProblem(error);
  if (code !== 'request.invalid') return [];
  return [...new Set((details.errors ?? []).map(({ message }) => message))];
}
