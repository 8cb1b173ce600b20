import type { Role } from '@clientele/contracts/roles';

/**
 * Configuration that the deployment serves at run time, so that one build works in every project.
 */
export interface RuntimeConfig {
  firebase: { apiKey: string; authDomain: string; projectId: string };
  emulators: { authUrl: string; firestoreHost: string; firestorePort: number } | null;
  demoAccounts: { email: string; role: Role; organizationName: string }[] | null;
  googleSignIn: boolean;
  /**
   * How many seconds an instance of the API may use cached memberships and rights after a change.
   */
  instanceMemorySeconds: number;
}

let config: RuntimeConfig | null = null;

/** Reads the configuration once, before anything is rendered. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  config = (await response.json()) as RuntimeConfig;
  return config;
}

/** The loaded configuration; throws before `loadRuntimeConfig` has finished. */
export function runtimeConfig(): RuntimeConfig {
  if (!config) throw new Error('The configuration is read before the first page is rendered.');
  return config;
}
