import type { JobRunner } from '../platform/job-runner.ts';
import type { TaskPayloads } from '../platform/tasks.ts';
import type { TestApi } from './test-api.ts';

/** Runs what is queued and due, and what that queues, until nothing of it is left. */
export async function runTasks(api: TestApi): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  api.surroundings.tasks.takeUpDue();
  const { bulkEditRunner, fieldJobRunner, importRunner, exportRunner, exportScheduleService } =
    api.container;
  const { segmentRebuildRunner, segmentSweep, segmentDays } = api.container;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    if (task.name === 'runBulkEdit') {
      const { organizationId, bulkEditId } = task.payload as TaskPayloads['runBulkEdit'];
      await bulkEditRunner.run(organizationId, bulkEditId);
    } else if (task.name === 'runFieldJob') {
      const { organizationId, jobId } = task.payload as TaskPayloads['runFieldJob'];
      await fieldJobRunner.run(organizationId, jobId);
    } else if (task.name === 'runImport') {
      const { organizationId, importId } = task.payload as TaskPayloads['runImport'];
      await runOnce(importRunner, organizationId, importId);
    } else if (task.name === 'runExport') {
      const { organizationId, exportId } = task.payload as TaskPayloads['runExport'];
      await runOnce(exportRunner, organizationId, exportId);
    } else if (task.name === 'rebuildSegments') {
      const { organizationId, rebuildId } = task.payload as TaskPayloads['rebuildSegments'];
      await segmentRebuildRunner.run(organizationId, rebuildId);
    } else if (task.name === 'evaluateClients') {
      const { organizationId, clientIds } = task.payload as TaskPayloads['evaluateClients'];
      await segmentSweep.evaluate(organizationId, clientIds);
    } else if (task.name === 'countSegments') {
      const { organizationId, day } = task.payload as TaskPayloads['countSegments'];
      await segmentDays.countDay(organizationId, day);
    } else if (task.name === 'runExportSchedule') {
      const { organizationId, scheduleId, dueAt } =
        task.payload as TaskPayloads['runExportSchedule'];
      await exportScheduleService.runDue(organizationId, scheduleId, new Date(dueAt));
    }
  }
}

/** As its last attempt, in the context of the test, which counts what it costs. */
async function runOnce(runner: JobRunner, organizationId: string, id: string): Promise<void> {
  try {
    await runner.run(organizationId, id);
  } catch (error) {
    await runner.fail(organizationId, id, error);
  }
}
