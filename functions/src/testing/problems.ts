import { ProblemError } from '@clientele/contracts/problem';

/** The problem with which a call is refused; fails the test when it is not refused. */
export async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error;
  throw new Error(`expected a problem, got ${error === null ? 'an answer' : String(error)}`);
}
