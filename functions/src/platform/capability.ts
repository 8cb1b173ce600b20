import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import type { Filling, Slots } from './slot.ts';
import type { Work, WorkOf } from './work.ts';

/** An endpoint table with the controller that answers it; made by `route` in `http/route.ts`. */
export interface Route {
  readonly table: Readonly<Record<string, EndpointDefinition>>;
  readonly controller: object;
}

/** Everything that a capability is to the rest: one object, declared in `<capability>.capability.ts`. */
export interface Capability<Services> {
  /** As its folder. */
  readonly name: string;
  /** What the capabilities above it may use. */
  readonly services: Services;
  readonly routes: readonly Route[];
  /** What it does outside requests. */
  readonly work: readonly WorkOf<Services>[];
  /** What it answers to the questions of others. */
  readonly fills: readonly Filling[];
}

/** Declares a capability; the parts it has nothing of are left out. */
export function capability<Services>(
  declared: Pick<Capability<Services>, 'name' | 'services'> & {
    routes?: readonly Route[];
    work?: readonly WorkOf<NoInfer<Services>>[];
    fills?: readonly Filling[];
  },
): Capability<Services> {
  return { routes: [], work: [], fills: [], ...declared };
}

/** A capability as those see it who connect it and know nothing of its services. */
export type Connectable = Omit<Capability<unknown>, 'work'> & {
  readonly work: readonly WorkOf<never>[];
};

/** Connects capabilities with each other: their work can run, their answers are found. */
export function connect(
  capabilities: readonly Connectable[],
  { slots, work }: { slots: Slots; work: Work },
): void {
  for (const { name, services, work: works, fills } of capabilities) {
    slots.fill(name, fills);
    work.add(name, services as never, works);
  }
}
