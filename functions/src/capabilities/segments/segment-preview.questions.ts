import {
  type ConditionGroup,
  type ConditionNode,
  groupParts,
} from '@clientele/contracts/conditions/condition';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { pinField } from '../clients/finding/client-criteria.ts';

/** What a preview counts. Each tree is counted as the number of active clients that meet it. */
export interface PreviewQuestions {
  /** Who would belong to the segment. */
  count: ConditionNode;
  /**
   * The criteria as they grow condition by condition, each with the path of its last one, such as
   * `all.1`.
   */
  steps: { path: string; tree: ConditionNode }[];
  /** Who would newly belong; null unless a saved segment is previewed with details. */
  entering: ConditionNode | null;
  /** Who would no longer belong; null in the same cases. */
  leaving: ConditionNode | null;
}

/**
 * The trees that a preview counts.
 * @param segmentId The saved segment whose criteria are edited; undefined for a new one.
 * @param pinned Whether clients were ever pinned into that segment or out of it.
 * @param details Whether more is wanted than the number of members.
 */
export function questionsOf(
  criteria: ConditionGroup,
  {
    segmentId,
    pinned,
    details,
  }: { segmentId: string | undefined; pinned: boolean; details: boolean },
): PreviewQuestions {
  const count = segmentId !== undefined && pinned ? withPins(criteria, segmentId) : criteria;
  if (!details) return { count, steps: [], entering: null, leaving: null };
  const steps = stepsOf(criteria);
  if (segmentId === undefined) return { count, steps, entering: null, leaving: null };
  const saved: ConditionNode = { field: SEGMENTS_FIELD, operator: 'hasAny', value: [segmentId] };
  return {
    count,
    steps,
    entering: { all: [count, { none: [saved] }] },
    leaving: { all: [saved, { none: [count] }] },
  };
}

/** Every tree to count, each once. */
export function treesOf({ count, steps, entering, leaving }: PreviewQuestions): ConditionNode[] {
  const changes = [entering, leaving].filter((tree) => tree !== null);
  return [...new Set([count, ...steps.map(({ tree }) => tree), ...changes])];
}

function stepsOf(criteria: ConditionGroup): PreviewQuestions['steps'] {
  const { kind, members } = groupParts(criteria);
  return members.map((_, at) => {
    const path = `${kind}.${at}`;
    // The last step is the whole tree, and the same object, so that it is counted once.
    if (at === members.length - 1) return { path, tree: criteria };
    const first = members.slice(0, at + 1);
    const tree =
      kind === 'all' ? { all: first } : kind === 'any' ? { any: first } : { none: first };
    return { path, tree };
  });
}

/** The criteria with pins: pinned in belongs, pinned out does not, whatever the criteria say. */
function withPins(criteria: ConditionNode, segmentId: string): ConditionNode {
  const [field] = pinField(segmentId);
  const isPinned = (pin: string) => ({ field, operator: 'equals' as const, value: pin });
  return { any: [isPinned('in'), { all: [criteria, { none: [isPinned('out')] }] }] };
}
