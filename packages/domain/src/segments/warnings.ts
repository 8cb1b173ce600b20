import { type ConditionNode, groupParts, isGroup } from '@clientele/contracts/conditions/condition';
import type { FieldDescription } from '../conditions/operators.ts';
import { type Formula, formulaOf } from './demands.ts';
import { isImpossible, type Judgement } from './impossible.ts';

/**
 * `contradiction`: at the first part that leaves nothing of what the parts before it allow.
 * `alwaysMet`: at the part with which its group, whatever else, is met by everyone.
 */
export type WarningCode =
  | 'matchesNobody'
  | 'matchesEveryone'
  | 'contradiction'
  | 'alwaysMet'
  | 'repeated';

/** Something odd about criteria that can be saved all the same; `path` is '' for the whole tree. */
export interface TreeWarning {
  path: string;
  code: WarningCode;
}

/**
 * What is odd about criteria, as of today. Nothing is said that is not so: where what conditions
 * mean cannot be seen through, there is no warning.
 */
export function treeWarnings(
  tree: ConditionNode,
  fields: ReadonlyMap<string, FieldDescription>,
  today: string,
): TreeWarning[] {
  const judgement = { fields, today };
  const whole: TreeWarning[] = [];
  if (isImpossible(formulaOf(tree), judgement)) whole.push({ path: '', code: 'matchesNobody' });
  if (isAlwaysMet(tree, judgement)) whole.push({ path: '', code: 'matchesEveryone' });
  return [...whole, ...partWarnings(tree, judgement, '')];
}

function partWarnings(node: ConditionNode, judgement: Judgement, path: string): TreeWarning[] {
  if (!isGroup(node)) return [];
  const { kind, members } = groupParts(node);
  const prefix = path === '' ? kind : `${path}.${kind}`;
  const seenWarnings = new Set<string>();
  // From there on everything would be odd along with it.
  let isDecided = false;
  return members.flatMap((member, at) => {
    const place = `${prefix}.${at}`;
    const inner = partWarnings(member, judgement, place);
    const text = JSON.stringify(member);
    if (seenWarnings.has(text)) return [{ path: place, code: 'repeated' as const }, ...inner];
    seenWarnings.add(text);
    const code = isDecided ? null : oddity(kind, members.slice(0, at + 1), judgement);
    if (code === null) return inner;
    isDecided = code === (kind === 'any' ? 'alwaysMet' : 'contradiction');
    // What is odd by itself is told where it is.
    return inner.some((warning) => warning.code === code) ? inner : [{ path: place, code }, ...inner];
  });
}

/** What the last of these parts makes of its group. */
function oddity(
  kind: 'all' | 'any' | 'none',
  parts: readonly ConditionNode[],
  judgement: Judgement,
): 'contradiction' | 'alwaysMet' | null {
  const last = parts.at(-1) as ConditionNode;
  if (kind === 'any') {
    const leftOut: Formula = { all: parts.map((part) => formulaOf(part, true)) };
    if (isImpossible(leftOut, judgement)) return 'alwaysMet';
    return isImpossible(formulaOf(last), judgement) ? 'contradiction' : null;
  }
  const all: Formula = { all: parts.map((part) => formulaOf(part, kind === 'none')) };
  if (isImpossible(all, judgement)) return 'contradiction';
  return kind === 'all' && isAlwaysMet(last, judgement) ? 'alwaysMet' : null;
}

function isAlwaysMet(node: ConditionNode, judgement: Judgement): boolean {
  return isImpossible(formulaOf(node, true), judgement);
}
