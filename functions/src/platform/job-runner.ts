import { ProblemError } from '@clientele/contracts/problem';
import { runInContext } from './request-context.ts';

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
  { taskId, lastAttempt }: { taskId: string; lastAttempt: boolean },
): Promise<void> {
  await runInContext(taskId, async () => {
    try {
      await runner.run(organizationId, id);
    } catch (error) {
      const refused = error instanceof ProblemError && error.expected;
      if (!refused && !lastAttempt) throw error;
      await runner.fail(organizationId, id, error);
    }
  });
}
