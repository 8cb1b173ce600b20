import { getContainer } from '../../container.ts';
import { runJob } from '../../platform/job-runner.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

export async function runImport(
  { organizationId, importId }: TaskPayloads['runImport'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { importRunner } = getContainer();
  await runJob(importRunner, organizationId, importId, { taskId, lastAttempt });
}

export async function runExport(
  { organizationId, exportId }: TaskPayloads['runExport'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { exportRunner } = getContainer();
  await runJob(exportRunner, organizationId, exportId, { taskId, lastAttempt });
}

export async function sweepExportSchedules(scheduleTime: string): Promise<void> {
  const { exportScheduleService } = getContainer();
  await runInContext(`sweepExportSchedules ${scheduleTime}`, () => exportScheduleService.sweep());
}

export async function runExportSchedule(
  { organizationId, scheduleId, dueAt }: TaskPayloads['runExportSchedule'],
  taskId: string,
): Promise<void> {
  const { exportScheduleService } = getContainer();
  await runInContext(taskId, () =>
    exportScheduleService.runDue(organizationId, scheduleId, new Date(dueAt)),
  );
}

export async function sweepImportExport(scheduleTime: string): Promise<void> {
  const { organizationService, tasks } = getContainer();
  await runInContext(`sweepImportExport ${scheduleTime}`, () =>
    organizationService.forEachId((organizationId) =>
      tasks.enqueue('sweepFiles', { organizationId }),
    ),
  );
}

export async function sweepFiles(
  { organizationId }: TaskPayloads['sweepFiles'],
  taskId: string,
): Promise<void> {
  const { fileUpkeep, tasks } = getContainer();
  await runInContext(taskId, async () => {
    const more = await fileUpkeep.sweep(organizationId);
    if (more) await tasks.enqueue('sweepFiles', { organizationId });
    else await fileUpkeep.requeueLost(organizationId);
  });
}
