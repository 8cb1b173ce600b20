import { ProblemError } from '@clientele/contracts/problem';

/** The problem a call is refused with; fails the test when it is not refused. */
export async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error;
  throw new Error(`expected a problem, got ${error === null ? 'an answer' : String(error)}`);
}
