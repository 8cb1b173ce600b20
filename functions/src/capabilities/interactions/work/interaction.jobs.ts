import { idSchema } from '@clientele/contracts/primitives';
import { z } from 'zod';
import { type Attempt, sweep, task } from '../../../platform/task.ts';

/** What this work needs of its capability: the services stay unknown here, and may enqueue it. */
interface Workers {
  interactionUpkeep: {
    sweepOrganizations(): Promise<void>;
    round(organizationId: string): Promise<void>;
  };
  statisticsUpkeep: { repair(organizationId: string, attempt: Attempt): Promise<void> };
}

const ONE_ORGANIZATION = z.strictObject({ organizationId: idSchema });
const SETTINGS = { minutes: 5, attempts: 5, backoffSeconds: 5, concurrent: 4 };

/** Every night, when nobody waits: a task for each organisation. */
export const sweepInteractions = sweep('sweepInteractions', {
  schedule: '45 3 * * *',
  timeZone: 'Europe/Paris',
  minutes: 5,
  retries: 3,
  run: ({ interactionUpkeep }: Workers) => interactionUpkeep.sweepOrganizations(),
});

/** The trash of timelines, files that nothing holds, and a sample of the statistics. */
export const upkeepInteractions = task('upkeepInteractions', {
  payload: ONE_ORGANIZATION,
  ...SETTINGS,
  run: ({ interactionUpkeep }: Workers, { organizationId }) =>
    interactionUpkeep.round(organizationId),
});

/** One page of counting every client's statistics anew. */
export const repairStatistics = task('repairStatistics', {
  payload: ONE_ORGANIZATION,
  ...SETTINGS,
  run: ({ statisticsUpkeep }: Workers, { organizationId }, attempt) =>
    statisticsUpkeep.repair(organizationId, attempt),
});
