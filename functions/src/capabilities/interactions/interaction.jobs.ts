import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { REGION } from '../../config.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

/** Every night, when nobody waits: the trash of timelines, and a sample of the statistics. */
export const sweepInteractions = onSchedule(
  { schedule: '45 3 * * *', timeZone: 'Europe/Paris', region: REGION, retryCount: 3 },
  async (event) => {
    const { sweepInteractions: sweep } = await import('./interaction.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

/** Every quarter of an hour, for mornings begin at different moments around the world. */
export const tellDueActions = onSchedule(
  { schedule: '*/15 * * * *', region: REGION, retryCount: 1 },
  async (event) => {
    const { tellDueActions: tell } = await import('./interaction.job-handlers.ts');
    await tell(event.scheduleTime);
  },
);

export const repairStatistics = onTaskDispatched<TaskPayloads['repairStatistics']>(
  {
    region: REGION,
    timeoutSeconds: 300,
    retryConfig: { maxAttempts: 5, minBackoffSeconds: 5 },
    rateLimits: { maxConcurrentDispatches: 2 },
  },
  async (request) => {
    const { repairStatistics: repair } = await import('./interaction.job-handlers.ts');
    await repair(request.data, request.id);
  },
);
