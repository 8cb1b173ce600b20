import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { describe, expect, test } from 'vitest';
import { mergeEdits, patchOf, resolveConflicts } from './merge-edits.ts';

const base = { ...EMPTY_PROFILE, firstName: 'Marie', tags: ['VIP', 'fidèle'] };
const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });

describe('merging the edits of two people', () => {
  test('different fields both win', () => {
    const current = { ...base, address: { ...base.address, city: 'Lyon' } };
    const mine = [
      change('firstName', 'Marie', 'Maria'),
      change('address.postalCode', null, '69001'),
    ];
    expect(mergeEdits(base, mine, current)).toEqual({ changes: mine, conflicts: [] });
  });

  test('the same value needs no writing', () => {
    const current = { ...base, firstName: 'Maria' };
    const mine = [change('firstName', 'Marie', 'Maria')];
    expect(mergeEdits(base, mine, current)).toEqual({ changes: [], conflicts: [] });
  });

  test('another value of the same field is a conflict', () => {
    const current = { ...base, firstName: 'Mariette' };
    const mine = [change('firstName', 'Marie', 'Maria')];
    expect(mergeEdits(base, mine, current).conflicts).toEqual([
      { field: 'firstName', base: 'Marie', mine: 'Maria', theirs: 'Mariette' },
    ]);
  });

  test('of lists, what each added and removed', () => {
    const current = { ...base, tags: ['VIP', 'fidèle', 'matin'] };
    const mine = [change('tags', base.tags, ['VIP', 'étudiant'])];
    expect(mergeEdits(base, mine, current)).toEqual({
      changes: [change('tags', ['VIP', 'fidèle', 'matin'], ['VIP', 'matin', 'étudiant'])],
      conflicts: [],
    });
  });

  test('a decided conflict is written over theirs, the others are left', () => {
    const current = { ...base, firstName: 'Mariette', lastName: 'Durand' };
    const mine = [change('firstName', 'Marie', 'Maria'), change('lastName', null, 'Dupont')];
    const merged = mergeEdits(base, mine, current);
    expect(resolveConflicts(merged, new Set(['lastName']))).toEqual([
      change('lastName', 'Durand', 'Dupont'),
    ]);
  });

  test('a patch names the parts of an address', () => {
    const changes = [change('address.city', null, 'Lyon'), change('email', 'a@b.fr', null)];
    expect(patchOf(changes)).toEqual({ email: null, address: { city: 'Lyon' } });
  });

  test('custom fields are merged one by one', () => {
    const before = { ...base, custom: { size: 38, skin: 'dry' } };
    const current = { ...before, custom: { size: 40, skin: 'oily' } };
    const mine = [change('custom.skin', 'dry', 'mixed'), change('custom.budget', null, 4200)];
    const merged = mergeEdits(before, mine, current);
    expect(merged.conflicts.map(({ field }) => field)).toEqual(['custom.skin']);
    expect(patchOf(resolveConflicts(merged, new Set(['custom.skin'])))).toEqual({
      custom: { budget: 4200, skin: 'mixed' },
    });
  });

  describe('of a value that is not shown', () => {
    const before = { ...base, maskedFields: ['allergies'] };
    const current = { ...before, lastName: 'Durand' };

    test('mine waits for a decision, for theirs may be another', () => {
      const mine = [{ ...change('custom.allergies', null, 'Noix'), masked: true as const }];
      const merged = mergeEdits(before, mine, current);
      expect(merged).toEqual({
        changes: [],
        conflicts: [
          { field: 'custom.allergies', base: null, mine: 'Noix', theirs: null, masked: true },
        ],
      });
      expect(resolveConflicts(merged, new Set())).toEqual([]);
      // What it replaces was never seen: nobody can undo it here.
      expect(resolveConflicts(merged, new Set(['custom.allergies']))).toEqual(mine);
    });

    test('even where it was shown to me when I began', () => {
      const mine = [change('custom.allergies', 'Lait', 'Noix')];
      expect(mergeEdits(before, mine, current).conflicts).toMatchObject([{ masked: true }]);
    });

    test('even where it was empty when I began', () => {
      const mine = [change('custom.allergies', null, 'Noix')];
      const merged = mergeEdits({ ...before, maskedFields: [] }, mine, current);
      expect(merged.conflicts).toMatchObject([{ masked: true }]);
    });

    test('and where theirs is empty now, that is shown', () => {
      const emptied = { ...current, maskedFields: [] };
      const mine = [{ ...change('custom.allergies', null, 'Noix'), masked: true as const }];
      expect(mergeEdits(before, mine, emptied).conflicts).toEqual([
        { field: 'custom.allergies', base: null, mine: 'Noix', theirs: null },
      ]);
    });

    test('what can be compared, since it is shown by now, is', () => {
      const shown = { ...current, maskedFields: [], custom: { allergies: 'Lait' } };
      const mine = [change('custom.allergies', 'Lait', 'Noix')];
      expect(mergeEdits(before, mine, shown)).toEqual({ changes: mine, conflicts: [] });
      const same = [change('custom.allergies', 'Œufs', 'Lait')];
      expect(mergeEdits(before, same, shown)).toEqual({ changes: [], conflicts: [] });
    });
  });
});
