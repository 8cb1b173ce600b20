import type { Condition, ConditionGroup } from '@clientele/contracts/conditions/condition';
import { shownGroupSchema } from '@clientele/contracts/segments/segment';
import { describe, expect, it } from 'vitest';
import { shownTree } from './shown-tree.ts';

const city: Condition = { field: 'address.city', operator: 'equals', value: 'Lyon' };
const points: Condition = { field: 'custom.points', operator: 'greaterThan', value: 10 };
const tree: ConditionGroup = { all: [city, { any: [points, { none: [points, city] }] }] };

describe('criteria as shown', () => {
  it('are the same to whoever may see everything', () => {
    expect(shownTree(tree, () => true)).toEqual({ tree, hidden: false });
  });

  it('say where something is hidden, and nothing of it', () => {
    const shown = shownTree(tree, ({ field }) => field === 'address.city');
    expect(shown).toEqual({
      tree: { all: [city, { any: [{ hidden: true }, { none: [{ hidden: true }, city] }] }] },
      hidden: true,
    });
    expect(shownGroupSchema.parse(shown.tree)).toEqual(shown.tree);
  });

  it('keep groups that hold nothing', () => {
    expect(shownTree({ any: [{ all: [] }] }, () => false)).toEqual({
      tree: { any: [{ all: [] }] },
      hidden: false,
    });
  });
});
