import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { REGION } from '../../config.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

/** Finds clients whose time in the trash is over; every night, when nobody waits. */
export const sweepTrash = onSchedule(
  { schedule: '15 3 * * *', timeZone: 'Europe/Paris', region: REGION, retryCount: 3 },
  async (event) => {
    const { sweepTrash: sweep } = await import('./client.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

export const purgeClients = onTaskDispatched<TaskPayloads['purgeClients']>(
  {
    region: REGION,
    retryConfig: { maxAttempts: 5, minBackoffSeconds: 10 },
    rateLimits: { maxConcurrentDispatches: 4 },
  },
  async (request) => {
    const { purgeClients: purge } = await import('./client.job-handlers.ts');
    await purge(request.data, request.id);
  },
);

const FIELD_JOB_ATTEMPTS = 5;

export const runFieldJob = onTaskDispatched<TaskPayloads['runFieldJob']>(
  {
    region: REGION,
    timeoutSeconds: 300,
    memory: '512MiB',
    retryConfig: { maxAttempts: FIELD_JOB_ATTEMPTS, minBackoffSeconds: 2 },
    rateLimits: { maxConcurrentDispatches: 6 },
  },
  async (request) => {
    const { runFieldJob: run } = await import('./client.job-handlers.ts');
    const lastAttempt = request.retryCount >= FIELD_JOB_ATTEMPTS - 1;
    await run(request.data, request.id, lastAttempt);
  },
);

const BULK_EDIT_ATTEMPTS = 5;

export const runBulkEdit = onTaskDispatched<TaskPayloads['runBulkEdit']>(
  {
    region: REGION,
    timeoutSeconds: 300,
    memory: '512MiB',
    retryConfig: { maxAttempts: BULK_EDIT_ATTEMPTS, minBackoffSeconds: 2 },
    rateLimits: { maxConcurrentDispatches: 6 },
  },
  async (request) => {
    const { runBulkEdit: run } = await import('./client.job-handlers.ts');
    const lastAttempt = request.retryCount >= BULK_EDIT_ATTEMPTS - 1;
    await run(request.data, request.id, lastAttempt);
  },
);
