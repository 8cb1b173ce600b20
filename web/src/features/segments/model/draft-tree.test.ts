import { type ConditionGroup, measureTree } from '@clientele/contracts/conditions/condition';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeCondition,
  changeKind,
  duplicateNode,
  insertNode,
  moveNode,
  removeNode,
} from './draft-edits.ts';
import { edited, historyOf, redone, undone } from './draft-history.ts';
import { placesFor, stepNode } from './draft-places.ts';
import { type DraftGroup, draftOf, findNode, groupsOf, newDraft, treeOf } from './draft-tree.ts';

const is = (value: string) => ({ field: 'city', operator: 'equals', value }) as const;

/** A, (B or C), D */
const TREE: ConditionGroup = { all: [is('A'), { any: [is('B'), is('C')] }, is('D')] };

/** The id of the condition with this value. */
function idOf(root: DraftGroup, value: string): string {
  const all = groupsOf(root).flatMap(({ group }) => group.members);
  return all.find((one) => 'condition' in one && one.condition.value === value)?.id ?? '';
}

function innerId(root: DraftGroup): string {
  return groupsOf(root)[1]?.group.id ?? '';
}

describe('a draft', () => {
  test('gives back the tree it was made of, and says whose part each path names', () => {
    const root = draftOf(TREE);
    const { tree, ids } = treeOf(root);
    expect(tree).toEqual(TREE);
    expect(ids.get('all.1.any.0')).toBe(idOf(root, 'B'));
  });

  test('a group that holds nothing is not sent, and paths count without it', () => {
    const root = draftOf({ all: [{ any: [] }, is('A')] });
    const { tree, ids } = treeOf(root);
    expect(tree).toEqual({ all: [is('A')] });
    expect(ids.get('all.0')).toBe(idOf(root, 'A'));
  });
});

describe('moving', () => {
  test('into a group, at the place that is named in the tree as it is', () => {
    const root = draftOf(TREE);
    const moved = moveNode(root, idOf(root, 'A'), { groupId: innerId(root), index: 1 });
    expect(treeOf(moved).tree).toEqual({ all: [{ any: [is('B'), is('A'), is('C')] }, is('D')] });
  });

  test('down within a group', () => {
    const root = draftOf(TREE);
    const moved = moveNode(root, idOf(root, 'A'), { groupId: root.id, index: 3 });
    expect(treeOf(moved).tree).toEqual({ all: [{ any: [is('B'), is('C')] }, is('D'), is('A')] });
  });

  test('not into itself, and not deeper than three levels', () => {
    const root = draftOf({ all: [{ any: [{ all: [is('A')] }] }, { any: [is('B')] }] });
    const [, outer, inner, other] = groupsOf(root).map(({ group }) => group.id) as string[];
    expect(moveNode(root, outer ?? '', { groupId: inner ?? '', index: 0 })).toBe(root);
    expect(moveNode(root, other ?? '', { groupId: inner ?? '', index: 0 })).toBe(root);
  });

  test('step by step down through every place, and back up', () => {
    let root = draftOf(TREE);
    const id = idOf(root, 'A');
    const seen = [];
    for (let next: DraftGroup | null = root; next; next = stepNode(root, id, 1)) {
      root = next;
      seen.push(JSON.stringify(treeOf(root).tree));
    }
    expect(new Set(seen).size).toBe(placesFor(root, id).length);
    expect(seen).toHaveLength(6);
    for (let next: DraftGroup | null = root; next; next = stepNode(root, id, -1)) root = next;
    expect(treeOf(root).tree).toEqual(TREE);
  });
});

/** One edit at the part that a number names. */
const editArbitrary = fc.record({
  kind: fc.constantFrom('add', 'remove', 'move', 'kind', 'value', 'duplicate', 'step'),
  part: fc.nat(40),
  target: fc.nat(40),
  index: fc.nat(6),
});
type Edit = typeof editArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function apply(root: DraftGroup, { kind, part, target, index }: Edit): DraftGroup {
  const groups = groupsOf(root).map(({ group }) => group);
  const parts = groups.flatMap(({ members }) => members);
  const id = parts[part % Math.max(1, parts.length)]?.id ?? '';
  const group = groups[target % groups.length] as DraftGroup;
  const place = { groupId: group.id, index: Math.min(index, group.members.length) };
  switch (kind) {
    case 'add':
      return insertNode(root, newDraft(is(String(part))), place);
    case 'remove':
      return removeNode(root, id);
    case 'move':
      return moveNode(root, id, place);
    case 'kind':
      return changeKind(root, group.id, (['all', 'any', 'none'] as const)[part % 3] ?? 'all');
    case 'value':
      return changeCondition(root, id, is(String(target)));
    case 'duplicate':
      return duplicateNode(root, id);
    default:
      return stepNode(root, id, index % 2 === 0 ? 1 : -1) ?? root;
  }
}

describe('whatever is done', () => {
  test('undoing everything gives the start, and redoing everything the end', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 30 }), (edits) => {
        const start = historyOf(draftOf(TREE));
        const end = edits.reduce((history, edit) => {
          return edited(history, apply(history.present, edit));
        }, start);
        let history = end;
        while (history.past.length > 0) history = undone(history);
        expect(history.present).toBe(start.present);
        while (history.future.length > 0) history = redone(history);
        expect(history.present).toBe(end.present);
      }),
    );
  });

  test('no part is ever there twice, and the tree never grows too deep', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 30 }), (edits) => {
        const root = edits.reduce(apply, draftOf(TREE));
        const parts = groupsOf(root).flatMap(({ group }) => group.members);
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
        expect(measureTree(treeOf(root).tree).depth).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('moving keeps every condition', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 30 }), (edits) => {
        const moves = edits.map((edit): Edit => ({ ...edit, kind: 'move' }));
        const root = moves.reduce(apply, draftOf(TREE));
        for (const value of ['A', 'B', 'C', 'D']) {
          expect(findNode(root, idOf(root, value))).toBeDefined();
        }
      }),
    );
  });
});

test('edits in a row to the same part are one step', () => {
  let history = historyOf('');
  for (const typed of ['L', 'Ly', 'Lyo']) history = edited(history, typed, 'city');
  expect(undone(history).present).toBe('');
  history = edited(history, 'Lyon', 'other');
  expect(undone(history).present).toBe('Lyo');
});
