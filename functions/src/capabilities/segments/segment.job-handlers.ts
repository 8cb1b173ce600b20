import { getContainer } from '../../container.ts';
import { runJob } from '../../platform/job-runner.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

export async function rebuildSegments(
  { organizationId, rebuildId }: TaskPayloads['rebuildSegments'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { segmentRebuildRunner } = getContainer();
  await runJob(segmentRebuildRunner, organizationId, rebuildId, { taskId, lastAttempt });
}

export async function sweepSegments(scheduleTime: string): Promise<void> {
  const { segmentSweep } = getContainer();
  await runInContext(`sweepSegments ${scheduleTime}`, () => segmentSweep.sweep());
}

export async function evaluateClients(
  { organizationId, clientIds }: TaskPayloads['evaluateClients'],
  taskId: string,
): Promise<void> {
  const { segmentSweep } = getContainer();
  await runInContext(taskId, () => segmentSweep.evaluate(organizationId, clientIds));
}

/** Organisations whose day is over and not counted get a task; and what lost its own is taken up. */
export async function sweepSegmentDays(scheduleTime: string): Promise<void> {
  const { organizationService, segmentDays, segmentRebuilds, tasks } = getContainer();
  await runInContext(`sweepSegmentDays ${scheduleTime}`, () =>
    organizationService.forEachId(async (organizationId) => {
      const day = await segmentDays.dayToCount(organizationId);
      if (day === null) return;
      await tasks.enqueue('countSegments', { organizationId, day });
      await segmentRebuilds.requeueLost(organizationId);
    }),
  );
}

export async function countSegments(
  { organizationId, day }: TaskPayloads['countSegments'],
  taskId: string,
): Promise<void> {
  const { segmentDays } = getContainer();
  await runInContext(taskId, () => segmentDays.countDay(organizationId, day));
}
