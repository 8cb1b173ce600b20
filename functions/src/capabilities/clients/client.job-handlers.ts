import { getContainer } from '../../container.ts';
import { runJob } from '../../platform/job-runner.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

/** The nightly round: what is due in the trash, and work whose task was lost. */
export async function sweepTrash(scheduleTime: string): Promise<void> {
  const { clientPurge, fieldJobRunner } = getContainer();
  await runInContext(`sweepTrash ${scheduleTime}`, () => clientPurge.sweep());
  await runInContext(`requeueLost ${scheduleTime}`, () => fieldJobRunner.requeueLost());
}

export async function purgeClients(
  { organizationId, clientIds }: TaskPayloads['purgeClients'],
  taskId: string,
): Promise<void> {
  await runInContext(taskId, () => getContainer().clientPurge.purge(organizationId, clientIds));
}

export async function runBulkEdit(
  { organizationId, bulkEditId }: TaskPayloads['runBulkEdit'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { bulkEditRunner } = getContainer();
  await runJob(bulkEditRunner, organizationId, bulkEditId, { taskId, lastAttempt });
}

export async function runFieldJob(
  { organizationId, jobId }: TaskPayloads['runFieldJob'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { fieldJobRunner } = getContainer();
  await runJob(fieldJobRunner, organizationId, jobId, { taskId, lastAttempt });
}
