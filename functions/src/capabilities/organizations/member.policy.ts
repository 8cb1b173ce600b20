import { assertOrProblem } from '@clientele/contracts/problem';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';

interface Person {
  id: string;
  role: Role;
}

/** Who manages members may give any role but owner; only owners appoint owners. */
export function assertMayGiveRole(caller: Person, role: Role): void {
  const allowed =
    roleHasPermission(caller.role, 'members.manage') &&
    (role !== 'owner' || caller.role === 'owner');
  assertOrProblem(allowed, 'permission.denied');
}

/** Only owners touch owners. */
export function assertMayManage(caller: Person, member: Person): void {
  const allowed =
    roleHasPermission(caller.role, 'members.manage') &&
    (member.role !== 'owner' || caller.role === 'owner');
  assertOrProblem(allowed, 'permission.denied');
}
