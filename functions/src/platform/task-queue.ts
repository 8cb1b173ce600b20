import { getFunctions } from 'firebase-admin/functions';
import { REGION } from '../config.ts';
import type { EnqueuableTask } from './task.ts';

/** Minutes after which Cloud Tasks ends an attempt when the task sets no other deadline. */
const USUAL_MINUTES = 10;

export interface EnqueueOptions {
  /** Name of the task: enqueuing the same name again does nothing. */
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

/** Enqueues in Cloud Tasks, or its emulator. */
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
