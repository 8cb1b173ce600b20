import { z } from 'zod';
import { gather, type Permission } from './contracts.ts';

/** Roles from most to fewest rights: a role has every permission of the roles after it. */
export const roleSchema = z.enum(['owner', 'admin', 'manager', 'staff', 'viewer']).meta({
  id: 'Role',
  description:
    'Role of a member, from most rights to least; each holds the rights of those after it',
});
export type Role = z.infer<typeof roleSchema>;
export const ROLES = roleSchema.options;

export type { Permission };

const LEAST_ROLES = gather<Permission, Role>('permissions');
const PERMISSIONS = Object.keys(LEAST_ROLES) as [Permission, ...Permission[]];

export const permissionSchema = z
  .enum(PERMISSIONS)
  .meta({ id: 'Permission', description: 'One right, by capability and act' });

/** The permissions of each role. Owners differ from admins only in policies about owners. */
export const ROLE_PERMISSIONS = Object.fromEntries(
  ROLES.map((role) => [role, new Set(permissionsOf(role))]),
) as unknown as Readonly<Record<Role, ReadonlySet<Permission>>>;

/** The permissions of a role, from those that every role has to those that few have. */
function permissionsOf(role: Role): Permission[] {
  const lowerRoles = ROLES.slice(ROLES.indexOf(role)).reverse();
  return lowerRoles.flatMap((least) =>
    PERMISSIONS.filter((permission) => LEAST_ROLES[permission] === least),
  );
}

/** Whether a role has a permission. */
export function roleHasPermission(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].has(permission);
}

/** The role with the fewest permissions that has all of these. */
export function leastRoleWith(permissions: readonly Permission[]): Role {
  const fitting = ROLES.filter((role) =>
    permissions.every((permission) => roleHasPermission(role, permission)),
  );
  return fitting.at(-1) ?? 'owner';
}
