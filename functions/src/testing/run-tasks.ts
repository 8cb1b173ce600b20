import type { TestApi } from './test-api.ts';

/**
 * Runs what is queued and due, and what that queues, until nothing of it is left. Each as its last
 * attempt, and in the context of the test, which counts what it costs.
 */
export async function runTasks(api: TestApi): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  api.surroundings.tasks.takeUpDue();
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    await api.container.work.runTaskHere(task.name, task.payload, { last: true });
  }
}
