import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import type { Filling, Slots } from './slot.ts';
import type { Work, WorkOf } from './work.ts';

/** An endpoint table with the controller that answers it; made by `route` in `http/route.ts`. */
export interface Route {
  readonly table: Readonly<Record<string, EndpointDefinition>>;
  readonly controller: object;
}

/**
 * Everything the rest of the system knows of a capability: one object, declared in
 * `<capability>.capability.ts`.
 */
export interface Capability<Services> {
  /** The same as the name of its folder. */
  readonly name: string;
  /** The services that capabilities above it may use. */
  readonly services: Services;
  readonly routes: readonly Route[];
  /** Its tasks, sweeps and triggers: work outside requests. */
  readonly work: readonly WorkOf<Services>[];
  /** Its parts for the slots that other capabilities declare (see `Slot`). */
  readonly fills: readonly Filling[];
}

/** Declares a capability; properties it has nothing for may be left out. */
export function capability<Services>(
  declared: Pick<Capability<Services>, 'name' | 'services'> & {
    routes?: readonly Route[];
    work?: readonly WorkOf<NoInfer<Services>>[];
    fills?: readonly Filling[];
  },
): Capability<Services> {
  return { routes: [], work: [], fills: [], ...declared };
}

/** A capability as `connect` sees it, which knows nothing of its services. */
export type Connectable = Omit<Capability<unknown>, 'work'> & {
  readonly work: readonly WorkOf<never>[];
};

/**
 * Registers the work of every capability and puts their parts into the slots, so that tasks can run
 * and slots are filled.
 */
export function connect(
  capabilities: readonly Connectable[],
  { slots, work }: { slots: Slots; work: Work },
): void {
  for (const { name, services, work: works, fills } of capabilities) {
    slots.fill(name, fills);
    work.add(name, services as never, works);
  }
}
