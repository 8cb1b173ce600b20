import { getContainer } from '../../container.ts';
import { logError } from '../../platform/logger.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

export async function sweepInteractions(scheduleTime: string): Promise<void> {
  const { organizationService, tasks } = getContainer();
  await runInContext(`sweepInteractions ${scheduleTime}`, () =>
    organizationService.forEachId((organizationId) =>
      tasks.enqueue('upkeepInteractions', { organizationId }),
    ),
  );
}

export async function upkeepInteractions(
  { organizationId }: TaskPayloads['upkeepInteractions'],
  taskId: string,
): Promise<void> {
  const { interactionUpkeep, statisticsUpkeep, tasks } = getContainer();
  await runInContext(taskId, async () => {
    const more = await interactionUpkeep.sweep(organizationId);
    if (more) return tasks.enqueue('upkeepInteractions', { organizationId });
    await statisticsUpkeep.checkSample(organizationId);
  });
}

/** Only organisations whose morning has begun and is not told yet get a task. */
export async function sweepDueActions(scheduleTime: string): Promise<void> {
  const { organizationService, nextActionNews, tasks } = getContainer();
  await runInContext(`sweepDueActions ${scheduleTime}`, () =>
    organizationService.forEachId(async (organizationId) => {
      if (await nextActionNews.isMorningDue(organizationId)) {
        await tasks.enqueue('tellDueActions', { organizationId });
      }
    }),
  );
}

export async function tellDueActions(
  { organizationId }: TaskPayloads['tellDueActions'],
  taskId: string,
): Promise<void> {
  const { nextActionNews } = getContainer();
  await runInContext(taskId, () => nextActionNews.morningRound(organizationId));
}

export async function repairStatistics(
  { organizationId }: TaskPayloads['repairStatistics'],
  taskId: string,
  lastAttempt: boolean,
): Promise<void> {
  const { statisticsUpkeep } = getContainer();
  await runInContext(taskId, async () => {
    try {
      await statisticsUpkeep.repairPage(organizationId);
    } catch (error) {
      if (!lastAttempt) throw error;
      logError('repair of statistics failed', error, { organizationId });
      await statisticsUpkeep.failRepair(organizationId);
    }
  });
}
