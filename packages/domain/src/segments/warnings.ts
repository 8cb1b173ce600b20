import { type ConditionNode, groupParts, isGroup } from '@clientele/contracts/conditions/condition';
import type { FieldDescription } from '../conditions/operators.ts';
import { type Formula, formulaOf } from './demands.ts';
import { isImpossible, type Judgement } from './impossible.ts';

/**
 * `contradiction`: at the first part that excludes everything the parts before it allow.
 * `alwaysMet`: at the part that makes its group true for every client.
 */
export type WarningCode =
  | 'matchesNobody'
  | 'matchesEveryone'
  | 'contradiction'
  | 'alwaysMet'
  | 'repeated';

/** A warning about criteria that can be saved all the same; `path` is '' for the whole tree. */
export interface TreeWarning {
  path: string;
  code: WarningCode;
}

/**
 * Warnings about criteria, as of today. A warning is always right; where the meaning of conditions
 * cannot be analysed there is none.
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
  // Once a warning decides the group, every later part would get one too.
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
    // A part with the same warning inside is reported there only.
    return inner.some((warning) => warning.code === code)
      ? inner
      : [{ path: place, code }, ...inner];
  });
}

/** The warning that the last of these parts causes in its group. */
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
