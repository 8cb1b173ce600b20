import { describe, expect, it } from 'vitest';
import { EMPTY_ADDRESS } from '../contact/address.ts';
import {
  applyPatch,
  EMPTY_PROFILE,
  patchBack,
  profileChanges,
  sameValue,
  withResponsible,
} from './client-profile.ts';

describe('values of a profile', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    [null, null, true],
    [null, 'a', false],
    [0, null, false],
    [[], [], true],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a', 'c'], false],
    [['a'], 'a', false],
    [{ city: 'Lyon' }, { city: 'Lyon', line1: null }, true],
    [{ city: 'Lyon' }, { city: 'Bron' }, false],
    [{ city: 'Lyon' }, null, false],
    [{}, [], false],
  ])('%j and %j are the same: %s', (left, right, same) => {
    expect(sameValue(left, right)).toBe(same);
    expect(sameValue(right, left)).toBe(same);
  });
});

describe('changes between profiles', () => {
  it('name each field, part of an address and custom field that differs, and no other', () => {
    const before = {
      ...EMPTY_PROFILE,
      firstName: 'Léa',
      tags: ['vip'],
      address: { ...EMPTY_ADDRESS, city: 'Lyon', line1: '1 rue A' },
      custom: { size: 3, skin: 'dry', likes: ['tea'] },
    };
    const after = {
      ...before,
      firstName: 'Lea',
      tags: ['vip'],
      address: { ...before.address, city: 'Bron' },
      custom: { size: 3, skin: 'oily', likes: ['tea'], note: 'new' },
    };
    expect(profileChanges(before, after)).toEqual([
      { field: 'firstName', before: 'Léa', after: 'Lea' },
      { field: 'address.city', before: 'Lyon', after: 'Bron' },
      { field: 'custom.skin', before: 'dry', after: 'oily' },
      { field: 'custom.note', before: null, after: 'new' },
    ]);
    expect(profileChanges(after, before).at(-1)).toEqual({
      field: 'custom.note',
      before: 'new',
      after: null,
    });
  });

  it('are taken back field by field, and only those that a profile has', () => {
    const changes = [
      { field: 'firstName', before: 'Léa', after: null },
      { field: 'address.city', before: 'Lyon', after: 'Bron' },
      { field: 'address.line1', before: null, after: '1 rue A' },
      { field: 'custom.size', before: 3, after: null },
      { field: 'stats.visitCount', before: 1, after: 2 },
      { field: 'lifecycle', before: 'active', after: 'archived' },
    ];
    expect(patchBack(changes)).toEqual({
      firstName: 'Léa',
      address: { city: 'Lyon', line1: null },
      custom: { size: 3 },
    });
  });

  it('leave what a patch does not name', () => {
    const profile = { ...EMPTY_PROFILE, firstName: 'Léa', custom: { size: 3, skin: 'dry' } };
    const patch = { firstName: undefined, custom: { size: 4, skin: undefined } };
    const patched = applyPatch(profile, patch as never);
    expect(patched).toEqual({ ...profile, custom: { size: 4, skin: 'dry' } });
  });
});

describe('a next action', () => {
  const planned = { ...EMPTY_PROFILE, nextActionOn: '2026-12-01' };

  it('falls to the assigned member, or else to the member who plans it', () => {
    expect(withResponsible(planned, 'me').nextActionFor).toBe('me');
    expect(withResponsible({ ...planned, assignedTo: 'her' }, 'me').nextActionFor).toBe('her');
    expect(withResponsible(planned, null).nextActionFor).toBeNull();
  });

  it('stays with whom it was given to, and falls to nobody without a date', () => {
    const given = { ...planned, nextActionFor: 'him', assignedTo: 'her' };
    expect(withResponsible(given, 'me').nextActionFor).toBe('him');
    expect(withResponsible(EMPTY_PROFILE, 'me').nextActionFor).toBeNull();
  });
});
