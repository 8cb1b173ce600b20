import { ProblemError } from '@clientele/contracts/problem';
import type { Attempt } from './task.ts';

/** A job that keeps its progress on a document of its own. */
export interface JobRunner {
  run(organizationId: string, id: string): Promise<void>;
  /** Marks the job as failed for good, with the reason. */
  fail(organizationId: string, id: string, reason: unknown): Promise<void>;
}

/**
 * Runs a job. A refusal (an expected `ProblemError`) fails it at once, since trying again would not
 * help; any other error is thrown, so that the task is tried again, until the last attempt fails
 * it.
 */
export async function runJob(
  runner: JobRunner,
  organizationId: string,
  id: string,
  { last }: Attempt,
): Promise<void> {
  try {
    await runner.run(organizationId, id);
  } catch (error) {
    const refused = error instanceof ProblemError && error.expected;
    if (!refused && !last) throw error;
    await runner.fail(organizationId, id, error);
  }
}
