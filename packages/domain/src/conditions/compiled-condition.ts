import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldValues } from './field-values.ts';

/** A condition, prepared to be evaluated for many records. */
export interface CompiledCondition {
  condition: Condition;
  /** Whether the result may change as days pass. */
  relative: boolean;
  meets(values: FieldValues, today: string): boolean;
  /** The first day after this one on which the result may change; null when there is none. */
  nextTurn(values: FieldValues, day: string): string | null;
}
