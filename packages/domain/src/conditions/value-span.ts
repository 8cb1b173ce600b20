/**
 * A value in the form in which conditions compare it: text folded, dates and moments as
 * `YYYY-MM-DD`.
 */
export type Comparable = string | number | boolean;

export interface SpanBound {
  value: Comparable;
  inclusive: boolean;
}

/**
 * A set of values in a form that both the evaluator and a database index can use. `empty` is the
 * absence of any value; all others leave out empty values. `containsAll` and `containsAny` are
 * about lists, the others about a single value.
 */
export type ValueSpan =
  | { kind: 'anyOf'; values: readonly Comparable[] }
  | { kind: 'range'; from: SpanBound | null; to: SpanBound | null }
  | { kind: 'prefix'; text: string }
  | { kind: 'containsAny'; values: readonly Comparable[] }
  | { kind: 'containsAll'; values: readonly Comparable[] }
  | { kind: 'empty' };
