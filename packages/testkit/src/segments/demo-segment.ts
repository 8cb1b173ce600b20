import type { ConditionGroup } from '@clientele/contracts/conditions/condition';

/** A segment that a demo organisation has made for itself. */
export type DemoSegment = {
  /** Known beforehand, so that another segment may name it. */
  id: string;
  name: string;
  description: string;
} & (
  | { kind: 'dynamic'; criteria: ConditionGroup }
  /** Clients put in by hand, by their place in the row of generated ones. */
  | { kind: 'static'; clientIndexes: readonly number[] }
);
