import { ProblemError } from '@clientele/contracts/problem';
import { getContainer } from '../../container.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

export async function sweepTrash(scheduleTime: string): Promise<void> {
  await runInContext(`sweepTrash ${scheduleTime}`, () => getContainer().clientPurge.sweep());
}

export async function purgeClients(
  { organizationId, clientIds }: TaskPayloads['purgeClients'],
  taskId: string,
): Promise<void> {
  await runInContext(taskId, () => getContainer().clientPurge.purge(organizationId, clientIds));
}

/** A refusal will not change by trying again; anything else may, until the last attempt. */
export async function runBulkEdit(
  { organizationId, bulkEditId }: TaskPayloads['runBulkEdit'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { bulkEditRunner } = getContainer();
  await runInContext(taskId, async () => {
    try {
      await bulkEditRunner.run(organizationId, bulkEditId);
    } catch (error) {
      const refused = error instanceof ProblemError && error.expected;
      if (!refused && !lastAttempt) throw error;
      await bulkEditRunner.fail(organizationId, bulkEditId, error);
    }
  });
}
