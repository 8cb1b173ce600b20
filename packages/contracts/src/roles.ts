import { z } from 'zod';
import { gather, type Permission } from './contracts.ts';

/** From most to least: a role holds every permission of the roles after it. */
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

/** What each role may do. Owners differ from admins only in what policies say about owners. */
export const ROLE_PERMISSIONS = Object.fromEntries(
  ROLES.map((role) => [role, new Set(permissionsOf(role))]),
) as unknown as Readonly<Record<Role, ReadonlySet<Permission>>>;

/** From those that everybody has to those that few have. */
function permissionsOf(role: Role): Permission[] {
  const lowerRoles = ROLES.slice(ROLES.indexOf(role)).reverse();
  return lowerRoles.flatMap((least) => PERMISSIONS.filter((permission) => LEAST_ROLES[permission] === least));
}

export function roleHasPermission(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].has(permission);
}

/** The role with the fewest permissions that holds all of these. */
export function leastRoleWith(permissions: readonly Permission[]): Role {
  const fitting = ROLES.filter((role) => permissions.every((permission) => roleHasPermission(role, permission)));
  return fitting.at(-1) ?? 'owner';
}
