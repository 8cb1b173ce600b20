import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';

/** A condition that has to be met, or, when `negated`, must not be. */
export interface Demand {
  condition: Condition;
  negated: boolean;
}

/** A formula of demands joined by and (`all`) and or (`any`). */
export type Formula = Demand | { all: Formula[] } | { any: Formula[] };

/** The tree (or its negation) without `none`: negations are moved to the conditions. */
export function formulaOf(node: ConditionNode, negated = false): Formula {
  if (!isGroup(node)) return { condition: node, negated };
  const { kind, members } = groupParts(node);
  const parts = members.map((member) => formulaOf(member, negated !== (kind === 'none')));
  return (kind === 'any') === negated ? { all: parts } : { any: parts };
}

/**
 * The parts of a formula: the demands that must all hold, and the alternatives of which one must.
 */
export function requirementsOf(formula: Formula): { demands: Demand[]; choices: Formula[][] } {
  if ('condition' in formula) return { demands: [formula], choices: [] };
  if ('any' in formula) {
    const [only, ...rest] = formula.any;
    return only && rest.length === 0
      ? requirementsOf(only)
      : { demands: [], choices: [formula.any] };
  }
  const parts = formula.all.map(requirementsOf);
  return {
    demands: parts.flatMap(({ demands }) => demands),
    choices: parts.flatMap(({ choices }) => choices),
  };
}
