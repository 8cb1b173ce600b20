import { ProblemError } from '@clientele/contracts/problem';
import type { Attempt } from './task.ts';

/** Work with progress on a document of its own. */
export interface JobRunner {
  run(organizationId: string, id: string): Promise<void>;
  /** Notes why it failed for good. */
  fail(organizationId: string, id: string, reason: unknown): Promise<void>;
}

/** A refusal will not change by trying again; anything else may, until the last attempt. */
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
