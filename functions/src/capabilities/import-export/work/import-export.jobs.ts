import { idSchema } from '@clientele/contracts/primitives';
import { z } from 'zod';
import { type JobRunner, runJob } from '../../../platform/job-runner.ts';
import { sweep, task } from '../../../platform/task.ts';

/**
 * What this work needs of its capability. Interfaces only, so that services can import this file to
 * enqueue the tasks.
 */
interface Workers {
  importRunner: JobRunner;
  exportRunner: JobRunner;
  scheduleRuns: {
    sweep(): Promise<void>;
    runDue(organizationId: string, scheduleId: string, dueAt: Date): Promise<void>;
  };
  fileUpkeep: {
    sweepOrganizations(): Promise<void>;
    round(organizationId: string): Promise<void>;
  };
}

const RETRIES = { attempts: 5, backoffSeconds: 2, concurrent: 6 };

/** Checks a file, or writes or undoes some chunks of an import. */
export const runImport = task('runImport', {
  payload: z.strictObject({ organizationId: idSchema, importId: idSchema }),
  minutes: 15,
  memory: '1GiB',
  ...RETRIES,
  run: ({ importRunner }: Workers, { organizationId, importId }, attempt) =>
    runJob(importRunner, organizationId, importId, attempt),
});

export const runExport = task('runExport', {
  payload: z.strictObject({ organizationId: idSchema, exportId: idSchema }),
  minutes: 15,
  memory: '1GiB',
  ...RETRIES,
  run: ({ exportRunner }: Workers, { organizationId, exportId }, attempt) =>
    runJob(exportRunner, organizationId, exportId, attempt),
});

/** Every minute: starts scheduled exports that are due. */
export const sweepExportSchedules = sweep('sweepExportSchedules', {
  schedule: '* * * * *',
  minutes: 5,
  retries: 1,
  run: ({ scheduleRuns }: Workers) => scheduleRuns.sweep(),
});

export const runExportSchedule = task('runExportSchedule', {
  payload: z.strictObject({
    organizationId: idSchema,
    scheduleId: idSchema,
    dueAt: z.iso.datetime(),
  }),
  minutes: 5,
  memory: '512MiB',
  ...RETRIES,
  run: ({ scheduleRuns }: Workers, { organizationId, scheduleId, dueAt }) =>
    scheduleRuns.runDue(organizationId, scheduleId, new Date(dueAt)),
});

/** Every night, when load is low: deletes expired files. */
export const sweepImportExport = sweep('sweepImportExport', {
  schedule: '30 4 * * *',
  timeZone: 'Europe/Paris',
  minutes: 5,
  retries: 3,
  run: ({ fileUpkeep }: Workers) => fileUpkeep.sweepOrganizations(),
});

export const sweepFiles = task('sweepFiles', {
  payload: z.strictObject({ organizationId: idSchema }),
  minutes: 5,
  memory: '512MiB',
  ...RETRIES,
  run: ({ fileUpkeep }: Workers, { organizationId }) => fileUpkeep.round(organizationId),
});
