import { z } from 'zod';

/** From most to least: a role holds every permission of the roles after it. */
export const roleSchema = z.enum(['owner', 'admin', 'manager', 'staff', 'viewer']);
export type Role = z.infer<typeof roleSchema>;
export const ROLES = roleSchema.options;

export const permissionSchema = z.enum([
  'organization.read',
  'organization.manage',
  'members.read',
  'members.manage',
  'clients.read',
  'clients.write',
  'clients.delete',
  'clients.bulkEdit',
  'clients.import',
  'clients.export',
  'interactions.read',
  'interactions.write',
  'appointments.write',
  'purchases.write',
  'interactions.manage',
  'apiKeys.manage',
  'customFields.manage',
  'segments.manage',
  'messages.send',
  'privacy.manage',
  'audit.read',
]);
export type Permission = z.infer<typeof permissionSchema>;

const viewer: readonly Permission[] = [
  'organization.read',
  'members.read',
  'clients.read',
  'interactions.read',
];
const staff: readonly Permission[] = [
  ...viewer,
  'clients.write',
  'interactions.write',
  'appointments.write',
  'purchases.write',
];
const manager: readonly Permission[] = [
  ...staff,
  'clients.delete',
  'clients.bulkEdit',
  'clients.import',
  'clients.export',
  'interactions.manage',
  'segments.manage',
  'messages.send',
];
const admin: readonly Permission[] = [
  ...manager,
  'organization.manage',
  'members.manage',
  'apiKeys.manage',
  'customFields.manage',
  'privacy.manage',
  'audit.read',
];

/** What each role may do. Owners differ from admins only in what policies say about owners. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(admin),
  admin: new Set(admin),
  manager: new Set(manager),
  staff: new Set(staff),
  viewer: new Set(viewer),
};

export function roleHasPermission(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].has(permission);
}

/** The role with the fewest permissions that holds all of these. */
export function leastRoleWith(permissions: readonly Permission[]): Role {
  const fitting = ROLES.filter((role) => permissions.every((one) => roleHasPermission(role, one)));
  return fitting.at(-1) ?? 'owner';
}
