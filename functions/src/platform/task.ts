import type { z } from 'zod';

/** The attempt that runs. */
export interface Attempt {
  /** Whether none follows: what fails now has failed for good. */
  last: boolean;
}

interface TaskSettings<Services, Payload extends object> {
  /** Ids and moments only: records are read when the task runs, as they are then. */
  payload: z.ZodType<Payload>;
  /** The longest that one attempt may take. */
  minutes: number;
  memory?: '256MiB' | '512MiB' | '1GiB';
  /** How often it is tried in all. */
  attempts: number;
  /** Seconds before the first retry; each later one waits longer. */
  backoffSeconds: number;
  /** How many of these tasks run side by side, of all organisations together. */
  concurrent: number;
  /** May be called twice with the same payload, and out of order. */
  run: (of: Services, payload: Payload, attempt: Attempt) => Promise<unknown>;
}

/** A task that a capability with these services can run. */
export interface RunnableTask<Services>
  extends Omit<TaskSettings<Services, never>, 'payload' | 'run'> {
  readonly kind: 'task';
  readonly name: string;
  /** Checks the payload and runs. @throws ZodError for a payload that the task does not take. */
  runWith: (of: Services, payload: unknown, attempt: Attempt) => Promise<unknown>;
}

/** A task as those see it who enqueue it. */
export interface EnqueuableTask<Payload extends object> {
  readonly name: string;
  readonly minutes: number;
  readonly payload: z.ZodType<Payload>;
}

export type Task<Services, Payload extends object> = RunnableTask<Services> &
  EnqueuableTask<Payload>;

/**
 * Declares work that is done outside a request, once. From this follow the deployed function, the
 * payload that `TaskQueue.enqueue` takes, deadline and retries, the step of tests, and what
 * `Work.all` lists. `Services` is what the task needs of its capability.
 */
export function task<Services, Payload extends object>(
  name: string,
  { run, ...settings }: TaskSettings<Services, Payload>,
): Task<Services, Payload> {
  return {
    kind: 'task',
    name,
    ...settings,
    runWith: (of, payload, attempt) => run(of, settings.payload.parse(payload), attempt),
  };
}

/** Work that is begun at certain times. It finds what is due and enqueues tasks: it does not do it. */
export interface Sweep<Services> {
  readonly kind: 'sweep';
  readonly name: string;
  /** As of cron. */
  readonly schedule: string;
  /** Where the clock hangs; UTC without it. */
  readonly timeZone?: string;
  readonly minutes: number;
  readonly retries: number;
  readonly run: (of: Services) => Promise<unknown>;
}

/** Declares work that is begun at certain times. */
export function sweep<Services>(
  name: string,
  settings: Omit<Sweep<Services>, 'kind' | 'name'>,
): Sweep<Services> {
  return { kind: 'sweep', name, ...settings };
}
