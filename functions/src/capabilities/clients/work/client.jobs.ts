import { idSchema } from '@clientele/contracts/primitives';
import { z } from 'zod';
import { type JobRunner, runJob } from '../../../platform/job-runner.ts';
import { sweep, task } from '../../../platform/task.ts';

/**
 * What this work needs of its capability. Interfaces only, so that services can import this file to
 * enqueue the tasks.
 */
interface Workers {
  clientPurge: {
    sweep(): Promise<unknown>;
    purge(organizationId: string, clientIds: readonly string[]): Promise<void>;
  };
  fieldJobRunner: { requeueLost(): Promise<void> };
  bulkEditRunner: JobRunner;
  nextActionNews: {
    sweep(): Promise<void>;
    morningRound(organizationId: string): Promise<unknown>;
  };
}

/**
 * Every night, when load is low: purges expired clients in the trash, and restarts jobs whose task
 * was lost.
 */
export const sweepTrash = sweep('sweepTrash', {
  schedule: '15 3 * * *',
  timeZone: 'Europe/Paris',
  minutes: 1,
  retries: 3,
  run: async ({ clientPurge, fieldJobRunner }: Workers) => {
    await clientPurge.sweep();
    await fieldJobRunner.requeueLost();
  },
});

export const purgeClients = task('purgeClients', {
  payload: z.strictObject({ organizationId: idSchema, clientIds: z.array(idSchema) }),
  minutes: 1,
  attempts: 5,
  backoffSeconds: 10,
  concurrent: 4,
  run: ({ clientPurge }: Workers, { organizationId, clientIds }) =>
    clientPurge.purge(organizationId, clientIds),
});

export const runBulkEdit = task('runBulkEdit', {
  payload: z.strictObject({ organizationId: idSchema, bulkEditId: idSchema }),
  minutes: 5,
  memory: '512MiB',
  attempts: 5,
  backoffSeconds: 2,
  concurrent: 6,
  run: ({ bulkEditRunner }: Workers, { organizationId, bulkEditId }, attempt) =>
    runJob(bulkEditRunner, organizationId, bulkEditId, attempt),
});

/** Every 15 minutes, since mornings begin at different moments around the world. */
export const sweepDueActions = sweep('sweepDueActions', {
  schedule: '*/15 * * * *',
  minutes: 5,
  retries: 1,
  run: ({ nextActionNews }: Workers) => nextActionNews.sweep(),
});

export const tellDueActions = task('tellDueActions', {
  payload: z.strictObject({ organizationId: idSchema }),
  minutes: 5,
  attempts: 5,
  backoffSeconds: 5,
  concurrent: 4,
  run: ({ nextActionNews }: Workers, { organizationId }) =>
    nextActionNews.morningRound(organizationId),
});
