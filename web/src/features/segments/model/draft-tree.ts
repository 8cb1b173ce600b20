import {
  CONDITION_DEPTH_MAXIMUM,
  type Condition,
  type ConditionGroup,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { type GroupKind, groupOf } from '../../../entities/condition/filter-field.ts';

/**
 * The tree of conditions being edited. Each part has an id that stays the same wherever it is
 * moved.
 */
export interface DraftCondition {
  id: string;
  condition: Condition;
}
export interface DraftGroup {
  id: string;
  kind: GroupKind;
  members: DraftNode[];
}
export type DraftNode = DraftCondition | DraftGroup;

/** A position in a group: before the member at `index`, or after the last one. */
export interface Place {
  groupId: string;
  index: number;
}

export function isDraftGroup(node: DraftNode): node is DraftGroup {
  return 'members' in node;
}

/** The draft of a tree as the API has it: every part gets an id. */
export function draftOf(tree: ConditionGroup): DraftGroup {
  const { kind, members } = groupParts(tree);
  return newGroup(
    kind,
    members.map((member) => (isGroup(member) ? draftOf(member) : newDraft(member))),
  );
}

export function newDraft(condition: Condition): DraftCondition {
  return { id: crypto.randomUUID(), condition };
}

export function newGroup(kind: GroupKind, members: DraftNode[]): DraftGroup {
  return { id: crypto.randomUUID(), kind, members };
}

/**
 * The tree to send to the API, without empty groups, and the id of the part that each path in it
 * names.
 */
export function treeOf(root: DraftGroup): {
  tree: ConditionGroup;
  ids: ReadonlyMap<string, string>;
} {
  const ids = new Map<string, string>();
  const build = (group: DraftGroup, path: string): ConditionGroup => {
    if (path !== '') ids.set(path, group.id);
    const prefix = path === '' ? group.kind : `${path}.${group.kind}`;
    const members = group.members.filter(holdsCondition).map((member, at): ConditionNode => {
      const place = `${prefix}.${at}`;
      if (isDraftGroup(member)) return build(member, place);
      ids.set(place, member.id);
      return member.condition;
    });
    return groupOf(group.kind, members);
  };
  return { tree: build(root, ''), ids };
}

export function findNode(root: DraftGroup, id: string): DraftNode | undefined {
  if (root.id === id) return root;
  for (const member of root.members) {
    if (member.id === id) return member;
    const node = isDraftGroup(member) ? findNode(member, id) : undefined;
    if (node) return node;
  }
  return undefined;
}

/** Where a part is; undefined for the outermost group and for an unknown id. */
export function placeOf(root: DraftGroup, id: string): Place | undefined {
  const index = root.members.findIndex((member) => member.id === id);
  if (index >= 0) return { groupId: root.id, index };
  for (const member of root.members) {
    const place = isDraftGroup(member) ? placeOf(member, id) : undefined;
    if (place) return place;
  }
  return undefined;
}

export function countConditions(node: DraftNode): number {
  if (!isDraftGroup(node)) return 1;
  return node.members.reduce((sum, member) => sum + countConditions(member), 0);
}

/** All groups with their level in reading order; the outermost comes first and has level 1. */
export function groupsOf(root: DraftGroup, level = 1): { group: DraftGroup; level: number }[] {
  const inner = root.members.filter(isDraftGroup);
  return [{ group: root, level }, ...inner.flatMap((group) => groupsOf(group, level + 1))];
}

/** Whether a part can be put into a group without exceeding the greatest depth of the tree. */
export function fits(root: DraftGroup, node: DraftNode, groupId: string): boolean {
  if (findIn(node, groupId)) return false;
  const target = groupsOf(root).find(({ group }) => group.id === groupId);
  return target !== undefined && target.level + heightOf(node) <= CONDITION_DEPTH_MAXIMUM;
}

function heightOf(node: DraftNode): number {
  return isDraftGroup(node) ? 1 + Math.max(0, ...node.members.map(heightOf)) : 0;
}

function findIn(node: DraftNode, id: string): boolean {
  return isDraftGroup(node) && findNode(node, id) !== undefined;
}

function holdsCondition(node: DraftNode): boolean {
  return countConditions(node) > 0;
}
