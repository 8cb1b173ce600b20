import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/v2/tasks';
import { REGION } from '../../config.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

const ATTEMPTS = 5;
const TASK: TaskQueueOptions = {
  region: REGION,
  timeoutSeconds: 300,
  retryConfig: { maxAttempts: ATTEMPTS, minBackoffSeconds: 5 },
  rateLimits: { maxConcurrentDispatches: 4 },
};

/** Every night, when nobody waits: a task for each organisation. */
export const sweepInteractions = onSchedule(
  {
    schedule: '45 3 * * *',
    timeZone: 'Europe/Paris',
    region: REGION,
    retryCount: 3,
    timeoutSeconds: 300,
  },
  async (event) => {
    const { sweepInteractions: sweep } = await import('./interaction.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

/** The trash of timelines, files that nothing holds, and a sample of the statistics. */
export const upkeepInteractions = onTaskDispatched<TaskPayloads['upkeepInteractions']>(
  TASK,
  async (request) => {
    const { upkeepInteractions: upkeep } = await import('./interaction.job-handlers.ts');
    await upkeep(request.data, request.id);
  },
);

/** Every quarter of an hour, for mornings begin at different moments around the world. */
export const sweepDueActions = onSchedule(
  { schedule: '*/15 * * * *', region: REGION, retryCount: 1, timeoutSeconds: 300 },
  async (event) => {
    const { sweepDueActions: sweep } = await import('./interaction.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

export const tellDueActions = onTaskDispatched<TaskPayloads['tellDueActions']>(
  TASK,
  async (request) => {
    const { tellDueActions: tell } = await import('./interaction.job-handlers.ts');
    await tell(request.data, request.id);
  },
);

export const repairStatistics = onTaskDispatched<TaskPayloads['repairStatistics']>(
  TASK,
  async (request) => {
    const { repairStatistics: repair } = await import('./interaction.job-handlers.ts');
    await repair(request.data, request.id, request.retryCount >= ATTEMPTS - 1);
  },
);
