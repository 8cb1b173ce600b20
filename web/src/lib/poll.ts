const POLL_MILLISECONDS = 1_000;
const AFTER_FAILURE_MILLISECONDS = 5_000;

/**
 * Milliseconds until the progress of a job is asked for again. After a failed request polling goes
 * on, but more slowly.
 */
export function pollMilliseconds(error: unknown): number {
  return error ? AFTER_FAILURE_MILLISECONDS : POLL_MILLISECONDS;
}
