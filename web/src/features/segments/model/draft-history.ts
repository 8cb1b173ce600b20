/** A value with its earlier values and, after undoing, its later ones. */
export interface History<Value> {
  past: readonly Value[];
  present: Value;
  future: readonly Value[];
  /**
   * What the last edit changed. A further edit of the same thing joins it into one step, like
   * letters of a word.
   */
  of: string | null;
}

const STEPS_MAXIMUM = 200;

export function historyOf<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], of: null };
}

/**
 * Records an edit. `of` names what is edited: consecutive edits of the same thing are one step;
 * null makes each edit a step.
 */
export function edited<Value>(
  history: History<Value>,
  next: Value,
  of: string | null = null,
): History<Value> {
  if (next === history.present) return history;
  const joins = of !== null && of === history.of;
  const past = joins ? history.past : [...history.past, history.present].slice(-STEPS_MAXIMUM);
  return { past, present: next, future: [], of };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], of: null };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  if (after === undefined) return history;
  return { past: [...past, present], present: after, future: rest, of: null };
}
