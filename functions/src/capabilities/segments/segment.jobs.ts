import { calendarDateSchema, idSchema } from '@clientele/contracts/primitives';
import { z } from 'zod';
import { type JobRunner, runJob } from '../../platform/job-runner.ts';
import { sweep, task } from '../../platform/task.ts';

/**
 * What this work needs of its capability. Interfaces only, so that services can import this file to
 * enqueue the tasks.
 */
interface Workers {
  segmentRebuildRunner: JobRunner;
  segmentSweep: {
    sweep(): Promise<void>;
    evaluate(organizationId: string, clientIds: readonly string[]): Promise<void>;
  };
  segmentDays: {
    sweep(): Promise<void>;
    countDay(organizationId: string, day: string): Promise<void>;
  };
}

const SETTINGS = {
  minutes: 5,
  memory: '512MiB',
  attempts: 5,
  backoffSeconds: 2,
  concurrent: 6,
} as const;

export const rebuildSegments = task('rebuildSegments', {
  payload: z.strictObject({ organizationId: idSchema, rebuildId: idSchema }),
  ...SETTINGS,
  run: ({ segmentRebuildRunner }: Workers, { organizationId, rebuildId }, attempt) =>
    runJob(segmentRebuildRunner, organizationId, rebuildId, attempt),
});

/** Every five minutes: clients that time may have moved. */
export const sweepSegments = sweep('sweepSegments', {
  schedule: '*/5 * * * *',
  minutes: 5,
  retries: 1,
  run: ({ segmentSweep }: Workers) => segmentSweep.sweep(),
});

export const evaluateClients = task('evaluateClients', {
  payload: z.strictObject({ organizationId: idSchema, clientIds: z.array(idSchema) }),
  ...SETTINGS,
  run: ({ segmentSweep }: Workers, { organizationId, clientIds }) =>
    segmentSweep.evaluate(organizationId, clientIds),
});

/** Every half hour, since days end at different moments around the world. */
export const sweepSegmentDays = sweep('sweepSegmentDays', {
  schedule: '10,40 * * * *',
  minutes: 5,
  retries: 1,
  run: ({ segmentDays }: Workers) => segmentDays.sweep(),
});

export const countSegments = task('countSegments', {
  payload: z.strictObject({ organizationId: idSchema, day: calendarDateSchema }),
  ...SETTINGS,
  run: ({ segmentDays }: Workers, { organizationId, day }) =>
    segmentDays.countDay(organizationId, day),
});
