/** A value as conditions compare it: text folded, dates and moments as `YYYY-MM-DD`. */
export type Comparable = string | number | boolean;

export interface SpanBound {
  value: Comparable;
  inclusive: boolean;
}

/**
 * A set of values, said so that both the evaluator and a database's index can tell who is in it.
 * `empty` is the absence of any value; all the others leave out what is empty. `containsAll` and
 * `containsAny` are of lists, the others of the single value that there is.
 */
export type ValueSpan =
  | { kind: 'anyOf'; values: readonly Comparable[] }
  | { kind: 'range'; from: SpanBound | null; to: SpanBound | null }
  | { kind: 'prefix'; text: string }
  | { kind: 'containsAny'; values: readonly Comparable[] }
  | { kind: 'containsAll'; values: readonly Comparable[] }
  | { kind: 'empty' };
