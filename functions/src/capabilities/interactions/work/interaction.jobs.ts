import { idSchema } from '@clientele/contracts/primitives';
import { z } from 'zod';
import { type Attempt, sweep, task } from '../../../platform/task.ts';

/**
 * What this work needs of its capability. Interfaces only, so that services can import this file to
 * enqueue the tasks.
 */
interface Workers {
  interactionUpkeep: {
    sweepOrganizations(): Promise<void>;
    round(organizationId: string): Promise<void>;
  };
  statisticsUpkeep: { repair(organizationId: string, attempt: Attempt): Promise<void> };
}

const ONE_ORGANIZATION = z.strictObject({ organizationId: idSchema });
const SETTINGS = { minutes: 5, attempts: 5, backoffSeconds: 5, concurrent: 4 };

/** Every night, when load is low: enqueues a task for each organisation. */
export const sweepInteractions = sweep('sweepInteractions', {
  schedule: '45 3 * * *',
  timeZone: 'Europe/Paris',
  minutes: 5,
  retries: 3,
  run: ({ interactionUpkeep }: Workers) => interactionUpkeep.sweepOrganizations(),
});

/** Empties the trash of timelines, deletes loose files and checks a sample of the statistics. */
export const upkeepInteractions = task('upkeepInteractions', {
  payload: ONE_ORGANIZATION,
  ...SETTINGS,
  run: ({ interactionUpkeep }: Workers, { organizationId }) =>
    interactionUpkeep.round(organizationId),
});

/** Counts one page of clients of a repair. */
export const repairStatistics = task('repairStatistics', {
  payload: ONE_ORGANIZATION,
  ...SETTINGS,
  run: ({ statisticsUpkeep }: Workers, { organizationId }, attempt) =>
    statisticsUpkeep.repair(organizationId, attempt),
});
