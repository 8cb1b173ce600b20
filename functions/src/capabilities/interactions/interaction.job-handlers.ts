import { getContainer } from '../../container.ts';
import { logError } from '../../platform/logger.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { TaskPayloads } from '../../platform/tasks.ts';

export async function sweepInteractions(scheduleTime: string): Promise<void> {
  const { interactionUpkeep, statisticsUpkeep, database } = getContainer();
  await forEachOrganization(`sweepInteractions ${scheduleTime}`, async (organizationId) => {
    await interactionUpkeep.sweep(organizationId);
    // A random id: another part of the clients every night.
    const from = database.collection('clients').doc().id;
    await statisticsUpkeep.checkSample(organizationId, from);
  });
}

export async function tellDueActions(scheduleTime: string): Promise<void> {
  const { nextActionNews } = getContainer();
  await forEachOrganization(`tellDueActions ${scheduleTime}`, async (organizationId) => {
    await nextActionNews.morningRound(organizationId);
  });
}

export async function repairStatistics(
  { organizationId }: TaskPayloads['repairStatistics'],
  taskId: string,
): Promise<void> {
  await runInContext(taskId, () => getContainer().statisticsUpkeep.repairPage(organizationId));
}

/** One that fails is reported and does not keep the others waiting. */
async function forEachOrganization(
  name: string,
  work: (organizationId: string) => Promise<void>,
): Promise<void> {
  await runInContext(name, () =>
    getContainer().organizationService.forEachId(async (organizationId) => {
      await work(organizationId).catch((error: unknown) =>
        logError(`${name}: ${organizationId}`, error),
      );
    }),
  );
}
