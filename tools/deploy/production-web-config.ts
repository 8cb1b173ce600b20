import { INSTANCE_MEMORY_SECONDS } from '@clientele/contracts/instance-memory';
import { Failure } from '../stack/failure.ts';
import type { WebConfig } from '../stack/served-files.ts';

/**
 * The run-time configuration of the pages in production. The key is not a secret: it names the
 * project to Firebase; rules and the API decide what may be done.
 */
export function productionWebConfig(
  project: string,
  environment: Record<string, string | undefined>,
): WebConfig {
  const apiKey = environment.CLIENTELE_FIREBASE_API_KEY;
  if (!apiKey) {
    throw new Failure(
      'CLIENTELE_FIREBASE_API_KEY is missing: the web API key of the Firebase project ' +
        '(Project settings → General → Your apps)',
    );
  }
  return {
    firebase: {
      apiKey,
      authDomain: environment.CLIENTELE_AUTH_DOMAIN ?? `${project}.firebaseapp.com`,
      projectId: project,
    },
    emulators: null,
    demoAccounts: null,
    googleSignIn: environment.CLIENTELE_GOOGLE_SIGN_IN === 'true',
    instanceMemorySeconds: INSTANCE_MEMORY_SECONDS,
  };
}
