import type { Role } from '@clientele/contracts/roles';

/** What the deployment tells the pages at run time, so that one build serves every project. */
export interface RuntimeConfig {
  firebase: { apiKey: string; authDomain: string; projectId: string };
  emulators: { authUrl: string; firestoreHost: string; firestorePort: number } | null;
  demoAccounts: { email: string; role: Role; organizationName: string }[] | null;
  googleSignIn: boolean;
  /** How long an instance of the API may decide by what it knew before a change. */
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

export function runtimeConfig(): RuntimeConfig {
  if (!config) throw new Error('The configuration is read before the first page is rendered.');
  return config;
}
