import {
  type Condition,
  type ConditionGroup,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import type { ShownGroup, ShownNode } from '@clientele/contracts/segments/segment';

/** Criteria as a reader may see them; `hidden` when conditions were left out. */
export function shownTree(
  tree: ConditionGroup,
  maySee: (condition: Condition) => boolean,
): { tree: ShownGroup; hidden: boolean } {
  let hidden = false;
  const shownGroup = (group: ConditionGroup): ShownGroup => {
    const { kind, members } = groupParts(group);
    const shown = members.map(shownNode);
    if (kind === 'all') return { all: shown };
    return kind === 'any' ? { any: shown } : { none: shown };
  };
  const shownNode = (node: ConditionNode): ShownNode => {
    if (isGroup(node)) return shownGroup(node);
    if (maySee(node)) return node;
    hidden = true;
    return { hidden: true };
  };
  return { tree: shownGroup(tree), hidden };
}
