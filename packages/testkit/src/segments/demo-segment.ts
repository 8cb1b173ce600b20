import type { ConditionGroup } from '@clientele/contracts/conditions/condition';

/** A segment of a demo organisation. */
export type DemoSegment = {
  /** A fixed id, so that other segments can name it. */
  id: string;
  name: string;
  description: string;
} & (
  | { kind: 'dynamic'; criteria: ConditionGroup }
  /** Clients put in by hand, by their index among the generated ones. */
  | { kind: 'static'; clientIndexes: readonly number[] }
);
