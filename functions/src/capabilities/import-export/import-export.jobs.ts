import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/v2/tasks';
import { REGION } from '../../config.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

const ATTEMPTS = 5;
const TASK: TaskQueueOptions = {
  region: REGION,
  timeoutSeconds: 900,
  memory: '1GiB',
  retryConfig: { maxAttempts: ATTEMPTS, minBackoffSeconds: 2 },
  rateLimits: { maxConcurrentDispatches: 6 },
};

/** The check of a file, or some chunks of an import or of its undoing. */
export const runImport = onTaskDispatched<TaskPayloads['runImport']>(TASK, async (request) => {
  const { runImport: run } = await import('./import-export.job-handlers.ts');
  await run(request.data, request.id, request.retryCount >= ATTEMPTS - 1);
});

export const runExport = onTaskDispatched<TaskPayloads['runExport']>(TASK, async (request) => {
  const { runExport: run } = await import('./import-export.job-handlers.ts');
  await run(request.data, request.id, request.retryCount >= ATTEMPTS - 1);
});

/** Every minute: which scheduled exports are due. */
export const sweepExportSchedules = onSchedule(
  { schedule: '* * * * *', region: REGION, retryCount: 1, timeoutSeconds: 300 },
  async (event) => {
    const { sweepExportSchedules: sweep } = await import('./import-export.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

export const runExportSchedule = onTaskDispatched<TaskPayloads['runExportSchedule']>(
  { ...TASK, timeoutSeconds: 300, memory: '512MiB' },
  async (request) => {
    const { runExportSchedule: run } = await import('./import-export.job-handlers.ts');
    await run(request.data, request.id);
  },
);

/** Every night, when nobody waits: files whose time is over. */
export const sweepImportExport = onSchedule(
  {
    schedule: '30 4 * * *',
    timeZone: 'Europe/Paris',
    region: REGION,
    retryCount: 3,
    timeoutSeconds: 300,
  },
  async (event) => {
    const { sweepImportExport: sweep } = await import('./import-export.job-handlers.ts');
    await sweep(event.scheduleTime);
  },
);

export const sweepFiles = onTaskDispatched<TaskPayloads['sweepFiles']>(
  { ...TASK, timeoutSeconds: 300, memory: '512MiB' },
  async (request) => {
    const { sweepFiles: sweep } = await import('./import-export.job-handlers.ts');
    await sweep(request.data, request.id);
  },
);
