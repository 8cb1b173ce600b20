import type { z } from 'zod';

/** The running attempt of a task. */
export interface Attempt {
  /** Whether no further attempt follows: a failure now is final. */
  last: boolean;
}

interface TaskSettings<Services, Payload extends object> {
  /**
   * Schema of the payload. It holds ids and moments only; records are read when the task runs, as
   * they are then.
   */
  payload: z.ZodType<Payload>;
  /** Deadline of one attempt, in minutes. */
  minutes: number;
  memory?: '256MiB' | '512MiB' | '1GiB';
  /** Attempts in all. */
  attempts: number;
  /** Seconds before the first retry; the wait grows with each later one. */
  backoffSeconds: number;
  /** Most tasks of this kind that run at the same time, over all organisations. */
  concurrent: number;
  /** The work. It may be called twice with the same payload, and out of order. */
  run: (of: Services, payload: Payload, attempt: Attempt) => Promise<unknown>;
}

/** A task that a capability with these services can run. */
export interface RunnableTask<Services>
  extends Omit<TaskSettings<Services, never>, 'payload' | 'run'> {
  readonly kind: 'task';
  readonly name: string;
  /** Parses the payload and runs. @throws ZodError for a payload that the task does not take. */
  runWith: (of: Services, payload: unknown, attempt: Attempt) => Promise<unknown>;
}

/** A task as code that enqueues it sees it. */
export interface EnqueuableTask<Payload extends object> {
  readonly name: string;
  readonly minutes: number;
  readonly payload: z.ZodType<Payload>;
}

export type Task<Services, Payload extends object> = RunnableTask<Services> &
  EnqueuableTask<Payload>;

/**
 * Declares work outside a request, in one place. The deployed function, the payload that
 * `TaskQueue.enqueue` takes, deadline and retries, the step of tests and the entry in `Work.all`
 * all follow from it. `Services` is what the task needs of its capability.
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

/** Scheduled work. It finds what is due and enqueues tasks; it does not do the work itself. */
export interface Sweep<Services> {
  readonly kind: 'sweep';
  readonly name: string;
  /** Schedule in cron syntax. */
  readonly schedule: string;
  /** Time zone of the schedule; UTC when left out. */
  readonly timeZone?: string;
  readonly minutes: number;
  readonly retries: number;
  readonly run: (of: Services) => Promise<unknown>;
}

/** Declares scheduled work. */
export function sweep<Services>(
  name: string,
  settings: Omit<Sweep<Services>, 'kind' | 'name'>,
): Sweep<Services> {
  return { kind: 'sweep', name, ...settings };
}
