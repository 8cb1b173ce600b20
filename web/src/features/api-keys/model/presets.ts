import type { ApiKeyPermission } from '@clientele/contracts/organizations/api-key';

/** Permissions that common software needs, and nothing more. */
export const PRESETS = {
  till: ['clients.read', 'clients.write', 'purchases.write'],
  planner: ['clients.read', 'appointments.write'],
} as const satisfies Record<string, readonly ApiKeyPermission[]>;

export type Preset = keyof typeof PRESETS;

/** The preset with exactly these permissions, or null. */
export function presetOf(permissions: readonly string[]): Preset | null {
  const same = (preset: Preset) =>
    PRESETS[preset].length === permissions.length &&
    PRESETS[preset].every((permission) => permissions.includes(permission));
  return (Object.keys(PRESETS) as Preset[]).find(same) ?? null;
}

/** The key of the texts that describe a permission. */
export function permissionWords(permission: ApiKeyPermission) {
  return permission.replace('.', '_') as PermissionWords<ApiKeyPermission>;
}

type PermissionWords<Name extends string> = Name extends `${infer Area}.${infer Act}`
  ? `${Area}_${Act}`
  : never;

/** A `curl` command that tests the key, to paste into a terminal. */
export function curlExample(
  origin: string,
  organizationId: string,
  secret: string,
  permissions: readonly ApiKeyPermission[],
): string {
  const base = `${origin}/api/v1/organizations/${organizationId}`;
  const path = permissions.includes('clients.read') ? '/clients/search?q=marie' : '/appointments';
  return [`curl '${base}${path}'`, `-H 'Authorization: Bearer ${secret}'`].join(' \\\n  ');
}
