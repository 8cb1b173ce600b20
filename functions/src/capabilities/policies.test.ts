import { ROLES, type Role } from '@clientele/contracts/roles';
import { describe, expect, it } from 'vitest';
import { assertEditable, assertMayMove, canMove } from './clients/record/client.policy.ts';
import { assertMayGiveRole, assertMayManage } from './organizations/member.policy.ts';

const allowed = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

describe('who gives which role', () => {
  it.each<[Role, Role[]]>([
    ['owner', ['owner', 'admin', 'manager', 'staff', 'viewer']],
    ['admin', ['admin', 'manager', 'staff', 'viewer']],
    ['manager', []],
    ['staff', []],
    ['viewer', []],
  ])('%s gives %j', (role, expected) => {
    const caller = { id: 'a', role };
    expect(ROLES.filter((given) => allowed(() => assertMayGiveRole(caller, given)))).toEqual(
      expected,
    );
    const managed = ROLES.filter((other) =>
      allowed(() => assertMayManage(caller, { id: 'b', role: other })),
    );
    expect(managed).toEqual(expected);
  });
});

describe('who moves clients', () => {
  it.each<[Role, boolean, boolean]>([
    ['viewer', false, false],
    ['staff', true, false],
    ['manager', true, true],
    ['owner', true, true],
  ])('%s: archive %s, trash %s', (role, archive, trash) => {
    expect(allowed(() => assertMayMove(role, 'archive', 'active'))).toBe(archive);
    expect(allowed(() => assertMayMove(role, 'restore', 'archived'))).toBe(archive);
    expect(allowed(() => assertMayMove(role, 'trash', 'active'))).toBe(trash);
    expect(allowed(() => assertMayMove(role, 'restore', 'trashed'))).toBe(trash);
  });

  it('moves nothing to where it is', () => {
    expect([
      canMove('archive', 'archived'),
      canMove('trash', 'trashed'),
      canMove('restore', 'active'),
    ]).toEqual([false, false, false]);
    expect([
      allowed(() => assertEditable('archived')),
      allowed(() => assertEditable('trashed')),
    ]).toEqual([true, false]);
  });
});
