import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { type ProblemCode, ProblemError } from '@clientele/contracts/problem';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';

/** Anything thrown, as a problem: what is not one of ours is the network failing. */
export function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError('unavailable', {}, { cause: error });
}

/** The service could not be reached, as opposed to a refusal or a bug of one request. */
export function isOutage(error: unknown): boolean {
  return error !== null && error !== undefined && asProblem(error).code === 'unavailable';
}

export function isProblem(error: unknown, code: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}

export function wordProblem(error: unknown, language: InterfaceLanguage): string {
  return PROBLEM_MESSAGES[asProblem(error).code][language];
}

/** What exactly the server found wrong with what was sent, each thing once; nothing otherwise. */
export function saidOf(error: unknown): string[] {
  const { code, details } = asProblem(error);
  if (code !== 'request.invalid') return [];
  return [...new Set((details.errors ?? []).map(({ message }) => message))];
}
