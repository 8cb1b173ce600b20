import type { CompiledCondition } from './compiled-condition.ts';
import { type CompiledNode, conditionsIn, meetsNode } from './compiled-node.ts';
import type { FieldValues } from './field-values.ts';

/**
 * Most days examined. When conditions change more often without changing the tree's result, the
 * record is evaluated too early, which does no harm.
 */
const HOPS_MAXIMUM = 64;

/** For each condition, the day on which its result may next change; missing when it never does. */
type Turns = Map<CompiledCondition, string>;

/**
 * The first day after today on which a tree gives another result for a record if nothing but time
 * passes, or, rarely, an earlier day; null when there is none. Goes from one possible change of its
 * conditions to the next until the result differs, or no later change can make a difference.
 */
export function nextChange(root: CompiledNode, values: FieldValues, today: string): string | null {
  // In most trees the conditions that do not depend on time decide already: then no day has to be
  // searched.
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

/** The result of a tree whatever its open conditions give; null when these decide. */
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
