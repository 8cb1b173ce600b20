import type { TaskPayloads } from '../platform/tasks.ts';
import type { TestApi } from './test-api.ts';

/** Runs what is queued, and what that queues, until nothing is left. */
export async function runTasks(api: TestApi): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  const { bulkEditRunner, fieldJobRunner } = api.container;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    if (task.name === 'runBulkEdit') {
      const { organizationId, bulkEditId } = task.payload as TaskPayloads['runBulkEdit'];
      await bulkEditRunner.run(organizationId, bulkEditId);
    } else if (task.name === 'runFieldJob') {
      const { organizationId, jobId } = task.payload as TaskPayloads['runFieldJob'];
      await fieldJobRunner.run(organizationId, jobId);
    }
  }
}
