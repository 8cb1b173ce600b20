import { RATE_LIMITS } from '@clientele/contracts/endpoint';
import { createContainer } from '../../functions/src/container.ts';
import { firebaseServices } from '../../functions/src/firebase.ts';
import { systemClock } from '../../functions/src/platform/clock.ts';
import type { TaskQueue } from '../../functions/src/platform/task-queue.ts';

/**
 * The functions' container, for tools that write through the same code. Tasks are collected and run
 * on request.
 */
export function toolContainer() {
  const services = firebaseServices();
  const unused = async (): Promise<void> => {
    throw new Error('tools send no mail');
  };
  const queued: { name: string; payload: object }[] = [];
  const tasks: TaskQueue = {
    async enqueue({ name }, payload) {
      queued.push({ name, payload });
    },
  };
  const container = createContainer({
    ...services,
    clock: systemClock,
    mail: { send: unused },
    tasks,
    rateLimits: RATE_LIMITS,
    config: {
      version: 'tools',
      production: false,
      publicUrl: process.env.CLIENTELE_PUBLIC_URL ?? 'http://localhost:5000',
      mailFrom: '',
      smtpUrl: null,
      localFolder: null,
      cursorSecret: 'tools',
    },
  });
  const runTasks = async () => {
    for (let task = queued.shift(); task; task = queued.shift()) {
      await container.work.runTaskHere(task.name, task.payload, { last: true });
    }
  };
  return { container, runTasks, ...services };
}

export type ToolContainer = ReturnType<typeof toolContainer>;
