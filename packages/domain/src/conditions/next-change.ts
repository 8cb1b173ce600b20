import type { CompiledCondition } from './compiled-condition.ts';
import { type CompiledNode, conditionsIn, meetsNode } from './compiled-node.ts';
import type { FieldValues } from './field-values.ts';

/**
 * So many days at which a condition may turn are looked at. A rule that turns a condition more
 * often without turning itself is woken up too early, which changes nothing.
 */
const HOPS_MAXIMUM = 64;

/** The days on which conditions may next answer otherwise. Whichever is not there never will. */
type Turns = Map<CompiledCondition, string>;

/**
 * The first day after today on which a tree answers otherwise about a record if nothing but time
 * passes, or, rarely, an earlier one; null when there is none. Goes from turn to turn of its
 * conditions until it answers otherwise, or no turn to come can make a difference.
 */
export function nextChange(root: CompiledNode, values: FieldValues, today: string): string | null {
  // Of most trees the rest decides already: then no turn needs to be looked for.
  if (settled(root, values, today, (condition) => condition.relative) !== null) return null;
  const now = meetsNode(root, values, today);
  const turns: Turns = new Map();
  for (const condition of conditionsIn(root)) keepTurn(turns, condition, values, today);
  let day = today;
  for (let hop = 0; hop < HOPS_MAXIMUM; hop += 1) {
    if (settled(root, values, day, (condition) => turns.has(condition)) !== null) return null;
    day = [...turns.values()].sort()[0] ?? day;
    if (meetsNode(root, values, day) !== now) return day;
    for (const [condition, turn] of turns) {
      if (turn === day) keepTurn(turns, condition, values, day);
    }
  }
  return day;
}

function keepTurn(
  turns: Turns,
  condition: CompiledCondition,
  values: FieldValues,
  day: string,
): void {
  const turn = condition.nextTurn(values, day);
  if (turn === null) turns.delete(condition);
  else turns.set(condition, turn);
}

/** What a tree answers however its open conditions turn; null when these decide. */
function settled(
  node: CompiledNode,
  values: FieldValues,
  day: string,
  isOpen: (condition: CompiledCondition) => boolean,
): boolean | null {
  if (!('members' in node)) return isOpen(node) ? null : node.meets(values, day);
  const decisive = node.kind !== 'all';
  let open = false;
  for (const member of node.members) {
    const answer = settled(member, values, day, isOpen);
    if (answer === decisive) return node.kind === 'any';
    if (answer === null) open = true;
  }
  return open ? null : node.kind !== 'any';
}
