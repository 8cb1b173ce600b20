import { assertOrProblem } from '@clientele/contracts/problem';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';

interface Person {
  id: string;
  role: Role;
}

/**
 * Members who manage members may give any role except owner; only owners appoint owners.
 * @throws ProblemError `permission.denied`.
 */
export function assertMayGiveRole(caller: Person, role: Role): void {
  const allowed =
    roleHasPermission(caller.role, 'members.manage') &&
    (role !== 'owner' || caller.role === 'owner');
  assertOrProblem(allowed, 'permission.denied');
}

/**
 * Members who manage members may change anybody except owners; only owners change owners.
 * @throws ProblemError `permission.denied`.
 */
export function assertMayManage(caller: Person, member: Person): void {
  const allowed =
    roleHasPermission(caller.role, 'members.manage') &&
    (member.role !== 'owner' || caller.role === 'owner');
  assertOrProblem(allowed, 'permission.denied');
}
