const POLL_MILLISECONDS = 1_000;
const AFTER_FAILURE_MILLISECONDS = 5_000;

/** How soon to ask again how far a job is: an answer that failed to come does not end the asking. */
export function pollMilliseconds(error: unknown): number {
  return error ? AFTER_FAILURE_MILLISECONDS : POLL_MILLISECONDS;
}
