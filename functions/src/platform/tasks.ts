import { getFunctions } from 'firebase-admin/functions';
import { REGION } from '../config.ts';

/** What each task queue takes. A task may run twice or out of order. */
export interface TaskPayloads {
  runBulkEdit: { organizationId: string; bulkEditId: string };
  runFieldJob: { organizationId: string; jobId: string };
  repairStatistics: { organizationId: string };
  upkeepInteractions: { organizationId: string };
  tellDueActions: { organizationId: string };
  runImport: { organizationId: string; importId: string };
  runExport: { organizationId: string; exportId: string };
  runExportSchedule: { organizationId: string; scheduleId: string; dueAt: string };
  sweepFiles: { organizationId: string };
  rebuildSegments: { organizationId: string; rebuildId: string };
  evaluateClients: { organizationId: string; clientIds: string[] };
  countSegments: { organizationId: string; day: string };
  purgeClients: { organizationId: string; clientIds: string[] };
}
export type TaskName = keyof TaskPayloads;

/** Seconds that a task may take, where the ten minutes of Cloud Tasks are too few: as its function. */
const DEADLINES: Partial<Record<TaskName, number>> = { runImport: 900, runExport: 900 };

export interface TaskQueue {
  /** `id` makes enqueuing the same task twice harmless. */
  enqueue<Name extends TaskName>(
    name: Name,
    payload: TaskPayloads[Name],
    options?: { id?: string; delaySeconds?: number },
  ): Promise<void>;
}

/** Cloud Tasks, or its emulator. */
export class CloudTaskQueue implements TaskQueue {
  async enqueue<Name extends TaskName>(
    name: Name,
    payload: TaskPayloads[Name],
    options: { id?: string; delaySeconds?: number } = {},
  ): Promise<void> {
    const queue = getFunctions().taskQueue(`locations/${REGION}/functions/${name}`);
    try {
      await queue.enqueue(payload, {
        ...(options.id && { id: options.id }),
        ...(DEADLINES[name] && { dispatchDeadlineSeconds: DEADLINES[name] }),
        ...(options.delaySeconds && { scheduleDelaySeconds: options.delaySeconds }),
      });
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'functions/task-already-exists') throw error;
    }
  }
}
