import type { DocumentTrigger, DocumentWritten } from './document-trigger.ts';
import { runInContext } from './request-context.ts';
import type { Attempt, RunnableTask, Sweep } from './task.ts';

/** One piece of work outside requests: a task, a sweep or a trigger. */
export type WorkOf<Services> = RunnableTask<Services> | Sweep<Services> | DocumentTrigger<Services>;

interface Bound {
  capability: string;
  work: WorkOf<never>;
  services: never;
}

/** Every task, sweep and trigger of the deployment, with the services that it runs on. */
export class Work {
  readonly #bound = new Map<string, Bound>();

  /** @throws Error when the name is taken: functions are deployed under it. */
  add<Services>(capability: string, services: Services, works: readonly WorkOf<Services>[]): void {
    for (const work of works) {
      if (this.#bound.has(work.name)) throw new Error(`two works are called ${work.name}`);
      this.#bound.set(work.name, { capability, work, services: services as never });
    }
  }

  /** Everything registered, for deployment and tests. */
  get all(): readonly { capability: string; work: WorkOf<never> }[] {
    return [...this.#bound.values()].map(({ capability, work }) => ({ capability, work }));
  }

  /** Runs a delivered task in a request context of its own. */
  async runTask(name: string, payload: unknown, attempt: Attempt & { id: string }): Promise<void> {
    await runInContext(attempt.id, () => this.runTaskHere(name, payload, attempt));
  }

  /** Runs a task in the caller's request context, so that a test can measure what it costs. */
  async runTaskHere(name: string, payload: unknown, attempt: Attempt): Promise<void> {
    const { work, services } = this.#find(name, 'task');
    await work.runWith(services, payload, attempt);
  }

  /** Runs a sweep. @param scheduledAt The moment at which it was due, as ISO 8601. */
  async runSweep(name: string, scheduledAt: string): Promise<void> {
    const { work, services } = this.#find(name, 'sweep');
    await runInContext(`${name} ${scheduledAt}`, () => work.run(services));
  }

  /** Runs a trigger. @param eventId The same for each delivery of one write. */
  async runTrigger(name: string, write: DocumentWritten, eventId: string): Promise<void> {
    const { work, services } = this.#find(name, 'trigger');
    await runInContext(eventId, () => work.run(services, write));
  }

  #find<Kind extends WorkOf<never>['kind']>(name: string, kind: Kind) {
    const bound = this.#bound.get(name);
    if (bound?.work.kind !== kind) throw new Error(`there is no ${kind} called ${name}`);
    return bound as Bound & { work: Extract<WorkOf<never>, { kind: Kind }> };
  }
}
