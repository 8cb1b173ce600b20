import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import type { ExplainedNode } from '@clientele/contracts/segments/segment';
import { type CompiledCondition, compileCondition } from './compile-condition.ts';
import type { FieldValues } from './field-values.ts';
import type { FieldDescription } from './operators.ts';

/**
 * So many days at which a condition may turn are looked at. A rule that turns a condition more
 * often without turning itself is woken up too early, which changes nothing.
 */
const HOPS_MAXIMUM = 64;

/** A tree made ready to be asked about many records. */
export interface CompiledTree {
  /** Every field that it reads. */
  fields: ReadonlySet<string>;
  /** Whether its answers may change as days go by. */
  timeRelative: boolean;
  /** Whether a record meets it on a day of the organisation's calendar. */
  meets(values: FieldValues, today: string): boolean;
  /**
   * The first day after today on which `meets` answers otherwise if nothing but time passes, or,
   * rarely, an earlier one; null when there is none.
   */
  nextChange(values: FieldValues, today: string): string | null;
  /** What each part of it says of a record. */
  explain(values: FieldValues, today: string): ExplainedNode;
}

type CompiledNode = CompiledCondition | CompiledGroup;
interface CompiledGroup {
  kind: 'all' | 'any' | 'none';
  members: CompiledNode[];
}

/**
 * Makes a tree ready. An empty `all` or `none` is met, an empty `any` is not. A condition over a
 * field that is not known is never met, whichever its operator.
 */
export function compileTree(
  node: ConditionNode,
  fields: ReadonlyMap<string, FieldDescription>,
): CompiledTree {
  const root = compileNode(node, fields);
  const conditions = conditionsIn(root);
  const meets = (values: FieldValues, today: string) => meetsNode(root, values, today);
  const relative = conditions.filter((condition) => condition.relative);
  return {
    fields: new Set(conditions.map(({ condition }) => condition.field)),
    timeRelative: relative.length > 0,
    meets,
    nextChange: (values, today) => {
      if (settled(root, values, today) !== null) return null;
      const now = meets(values, today);
      let day = today;
      for (let hop = 0; hop < HOPS_MAXIMUM; hop += 1) {
        const next = earliest(relative, values, day);
        if (next === null || meets(values, next) !== now) return next;
        day = next;
      }
      return day;
    },
    explain: (values, today) => explainNode(root, values, today),
  };
}

function compileNode(
  node: ConditionNode,
  fields: ReadonlyMap<string, FieldDescription>,
): CompiledNode {
  if (!isGroup(node)) return compileCondition(node as Condition, fields);
  const { kind, members } = groupParts(node);
  return { kind, members: members.map((member) => compileNode(member, fields)) };
}

function conditionsIn(node: CompiledNode): CompiledCondition[] {
  return 'members' in node ? node.members.flatMap(conditionsIn) : [node];
}

function meetsNode(node: CompiledNode, values: FieldValues, today: string): boolean {
  if (!('members' in node)) return node.meets(values, today);
  if (node.kind === 'all') return node.members.every((one) => meetsNode(one, values, today));
  const some = node.members.some((one) => meetsNode(one, values, today));
  return node.kind === 'any' ? some : !some;
}

/**
 * What a tree answers whatever its relative conditions may come to say; null when that depends on
 * them. Mostly this is all there is to find out: in most segments a client never is or always is.
 */
function settled(node: CompiledNode, values: FieldValues, today: string): boolean | null {
  if (!('members' in node)) return node.relative ? null : node.meets(values, today);
  const decisive = node.kind !== 'all';
  let open = false;
  for (const member of node.members) {
    const answer = settled(member, values, today);
    if (answer === decisive) return node.kind === 'any';
    if (answer === null) open = true;
  }
  return open ? null : node.kind !== 'any';
}

function explainNode(node: CompiledNode, values: FieldValues, today: string): ExplainedNode {
  const met = meetsNode(node, values, today);
  if (!('members' in node)) return { met, condition: node.condition };
  const members = node.members.map((one) => explainNode(one, values, today));
  return { met, kind: node.kind, members };
}

/** The first day after this one on which any of the conditions may answer otherwise. */
function earliest(
  conditions: readonly CompiledCondition[],
  values: FieldValues,
  day: string,
): string | null {
  return conditions.reduce<string | null>((first, condition) => {
    const next = condition.nextTurn(values, day);
    return next !== null && (first === null || next < first) ? next : first;
  }, null);
}
