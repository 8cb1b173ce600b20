import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { REGION } from './config.ts';
import type { DocumentTrigger } from './platform/document-trigger.ts';
import type { RunnableTask, Sweep } from './platform/task.ts';
import type { WorkOf } from './platform/work.ts';

/**
 * Loads the container on the first call, not at import: a deployment, or an instance of another
 * function, does not need it.
 */
async function loadWork() {
  const { getContainer } = await import('./container.ts');
  return getContainer().work;
}

/** Makes a deployed function of each declaration, under the same name. */
export function deployed<const Declared extends Readonly<Record<string, WorkOf<never>>>>(
  works: Declared,
): { [Name in keyof Declared]: ReturnType<typeof functionOf> } {
  const functions = Object.values(works).map((work) => [work.name, functionOf(work)] as const);
  return Object.fromEntries(functions) as ReturnType<typeof deployed<Declared>>;
}

function functionOf(work: WorkOf<never>) {
  if (work.kind === 'task') return taskFunction(work);
  return work.kind === 'sweep' ? sweepFunction(work) : triggerFunction(work);
}

function taskFunction(task: RunnableTask<never>) {
  const { name, minutes, memory = '256MiB', attempts, backoffSeconds, concurrent } = task;
  return onTaskDispatched(
    {
      region: REGION,
      timeoutSeconds: minutes * 60,
      memory,
      retryConfig: { maxAttempts: attempts, minBackoffSeconds: backoffSeconds },
      rateLimits: { maxConcurrentDispatches: concurrent },
    },
    async ({ id, data, retryCount }) => {
      const work = await loadWork();
      await work.runTask(name, data, { id, last: retryCount >= attempts - 1 });
    },
  );
}

function sweepFunction({ name, schedule, timeZone, minutes, retries }: Sweep<never>) {
  return onSchedule(
    {
      region: REGION,
      schedule,
      ...(timeZone && { timeZone }),
      retryCount: retries,
      timeoutSeconds: minutes * 60,
    },
    async ({ scheduleTime }) => {
      const work = await loadWork();
      await work.runSweep(name, scheduleTime);
    },
  );
}

function triggerFunction({ name, document, concurrency, isRelevant }: DocumentTrigger<never>) {
  return onDocumentWritten(
    { document, region: REGION, retry: true, concurrency },
    async (event) => {
      if (!event.data) return;
      const { before, after } = event.data;
      const write = { params: event.params as Record<string, string>, before, after };
      if (isRelevant && !isRelevant(write)) return;
      const work = await loadWork();
      await work.runTrigger(name, write, event.id);
    },
  );
}
