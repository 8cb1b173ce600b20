import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/v2/tasks';
import { REGION } from '../../config.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

const ATTEMPTS = 5;
const TASK: TaskQueueOptions = {
  region: REGION,
  timeoutSeconds: 300,
  memory: '512MiB',
  retryConfig: { maxAttempts: ATTEMPTS, minBackoffSeconds: 2 },
  rateLimits: { maxConcurrentDispatches: 6 },
};

export const rebuildSegments = onTaskDispatched<TaskPayloads['rebuildSegments']>(
  TASK,
  async (request) => {
    const { rebuildSegments: rebuild } = await import('./segment.job-handlers.ts');
    await rebuild(request.data, request.id, request.retryCount >= ATTEMPTS - 1);
  },
);

/** Every five minutes: whom time may have moved. */
export const sweepSegments = onSchedule(
  { schedule: '*/5 * * * *', region: REGION, retryCount: 1, timeoutSeconds: 300 },
  async (event) => {
    const { sweepSegments: sweep } = await import('./segment.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

export const evaluateClients = onTaskDispatched<TaskPayloads['evaluateClients']>(
  TASK,
  async (request) => {
    const { evaluateClients: evaluate } = await import('./segment.job-handlers.ts');
    await evaluate(request.data, request.id);
  },
);

/** Every half hour, for days end at different moments around the world. */
export const sweepSegmentDays = onSchedule(
  { schedule: '10,40 * * * *', region: REGION, retryCount: 1, timeoutSeconds: 300 },
  async (event) => {
    const { sweepSegmentDays: sweep } = await import('./segment.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

export const countSegments = onTaskDispatched<TaskPayloads['countSegments']>(
  TASK,
  async (request) => {
    const { countSegments: count } = await import('./segment.job-handlers.ts');
    await count(request.data, request.id);
  },
);
