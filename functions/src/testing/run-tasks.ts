import type { TestApi } from './test-api.ts';

/**
 * Runs the queued tasks that are due, and those that they queue, until none is left. Each runs as
 * its last attempt and in the context of the test, which measures its cost.
 */
export async function runTasks(api: TestApi): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  api.surroundings.tasks.takeUpDue();
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    await api.container.work.runTaskHere(task.name, task.payload, { last: true });
  }
}
