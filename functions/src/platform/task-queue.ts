import { getFunctions } from 'firebase-admin/functions';
import { REGION } from '../config.ts';
import type { EnqueuableTask } from './task.ts';

/** Cloud Tasks gives up on an attempt after ten minutes, unless it is told otherwise. */
const USUAL_MINUTES = 10;

export interface EnqueueOptions {
  /** Makes enqueuing the same task twice harmless. */
  id?: string;
  delaySeconds?: number;
}

export interface TaskQueue {
  /** @throws ZodError for a payload that the task does not take. */
  enqueue<Payload extends object>(
    task: EnqueuableTask<Payload>,
    payload: NoInfer<Payload>,
    options?: EnqueueOptions,
  ): Promise<void>;
}

/** Cloud Tasks, or its emulator. */
export class CloudTaskQueue implements TaskQueue {
  async enqueue<Payload extends object>(
    { name, minutes, payload: schema }: EnqueuableTask<Payload>,
    payload: NoInfer<Payload>,
    options: EnqueueOptions = {},
  ): Promise<void> {
    const queue = getFunctions().taskQueue(`locations/${REGION}/functions/${name}`);
    try {
      await queue.enqueue(schema.parse(payload), {
        ...(options.id && { id: options.id }),
        ...(minutes > USUAL_MINUTES && { dispatchDeadlineSeconds: minutes * 60 }),
        ...(options.delaySeconds && { scheduleDelaySeconds: options.delaySeconds }),
      });
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'functions/task-already-exists') throw error;
    }
  }
}
