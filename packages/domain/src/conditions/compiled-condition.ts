import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldValues } from './field-values.ts';

/** A condition made ready to be asked about many records. */
export interface CompiledCondition {
  condition: Condition;
  /** Whether its answers may change as days go by. */
  relative: boolean;
  meets(values: FieldValues, today: string): boolean;
  /** The first day after this one on which it may answer otherwise; null when there is none. */
  nextTurn(values: FieldValues, day: string): string | null;
}
