import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Config } from '../config.ts';
import { firebaseServices } from '../firebase.ts';
import type { Clock } from '../platform/clock.ts';
import type { Mail, MailPort } from '../platform/mail.ts';
import type { Surroundings } from '../platform/platform.ts';
import type { EnqueuableTask } from '../platform/task.ts';
import type { EnqueueOptions, TaskQueue } from '../platform/task-queue.ts';
import { testFirestore } from './test-firestore.ts';

const CONFIG: Config = {
  version: 'test',
  production: false,
  publicUrl: 'http://localhost:5000',
  mailFrom: 'Clientèle <no-reply@example.com>',
  smtpUrl: null,
  localFolder: null,
  cursorSecret: 'a secret of the tests',
};

/**
 * Rate limits out of reach, since tests call faster than people; tests of the limits set their own.
 */
const GENEROUS = { perPerson: 1_000_000, perOrganization: 1_000_000 };
const GENEROUS_LIMITS = { read: GENEROUS, write: GENEROUS, bulk: GENEROUS, sensitive: GENEROUS };

/** The real time plus what the test added; or one moment, once stopped. */
class MovableClock implements Clock {
  #offset = 0;
  #stoppedAt: number | null = null;

  now(): Date {
    return new Date((this.#stoppedAt ?? Date.now()) + this.#offset);
  }

  /** Stops the clock, for tests that count reads: caches do not expire meanwhile. */
  stop(): void {
    this.#stoppedAt = Date.now();
  }

  /**
   * Stops the clock at noon, for tests that move by days: from noon, n times 24 hours later is n
   * days later on European clocks, even when they change, and no day ends in the middle of a test.
   */
  stopAtNoon(): void {
    this.stop();
    const now = this.now();
    this.#offset += new Date(now).setUTCHours(12, 0, 0, 0) - now.getTime();
  }

  resume(): void {
    this.#stoppedAt = null;
  }

  moveBy(time: { days?: number; hours?: number; seconds?: number }): void {
    const seconds = (time.days ?? 0) * 86_400 + (time.hours ?? 0) * 3_600 + (time.seconds ?? 0);
    this.#offset += seconds * 1_000;
  }
}

/** Keeps the mails for the test to read. */
class KeptMail implements MailPort {
  readonly mails: Mail[] = [];

  async send(mail: Mail): Promise<void> {
    this.mails.push(mail);
  }
}

export interface KeptTask {
  name: string;
  payload: object;
}

/** Keeps the tasks, so that a test decides when each runs, how often and in what order. */
class KeptTasks implements TaskQueue {
  readonly tasks: KeptTask[] = [];
  /** Delayed rebuilds; `runTasks` takes them up once their time has come. */
  readonly later: (KeptTask & { at: Date })[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async enqueue<Payload extends object>(
    { name, payload: schema }: EnqueuableTask<Payload>,
    input: NoInfer<Payload>,
    { delaySeconds }: EnqueueOptions = {},
  ): Promise<void> {
    const payload = schema.parse(input);
    // Other tasks may come early.
    if (delaySeconds === undefined || name !== 'rebuildSegments')
      this.tasks.push({ name, payload });
    else {
      const at = new Date(this.#clock.now().getTime() + delaySeconds * 1_000);
      this.later.push({ name, payload, at });
    }
  }

  /** Moves delayed tasks that are due to the tasks. */
  takeUpDue(): void {
    const now = this.#clock.now();
    const [due, waiting] = [
      this.later.filter(({ at }) => at <= now),
      this.later.filter(({ at }) => at > now),
    ];
    this.later.splice(0, this.later.length, ...waiting);
    this.tasks.push(...due.map(({ name, payload }) => ({ name, payload })));
  }
}

export interface TestSurroundings extends Surroundings {
  auth: Auth;
  firestore: Firestore;
  clock: MovableClock;
  mail: KeptMail;
  tasks: KeptTasks;
}

/**
 * Surroundings over the emulators, with a clock, a mailbox and a task queue that the test controls.
 */
export function testSurroundings(): TestSurroundings {
  const clock = new MovableClock();
  return {
    ...firebaseServices(),
    firestore: testFirestore(),
    config: CONFIG,
    clock,
    mail: new KeptMail(),
    tasks: new KeptTasks(clock),
    rateLimits: GENEROUS_LIMITS,
  };
}
