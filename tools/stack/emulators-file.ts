import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { localFolder } from './paths.ts';

/** File in which `pnpm emulators` writes how to reach its emulators. */
export const EMULATORS_FILE = join(localFolder, 'emulators.env');

/**
 * The environment variables of the emulators that `pnpm emulators` keeps running; null when there
 * are none.
 */
export async function runningEmulators(): Promise<Record<string, string> | null> {
  if (!existsSync(EMULATORS_FILE)) return null;
  const environment = parseEnv(readFileSync(EMULATORS_FILE, 'utf8')) as Record<string, string>;
  const hosts = [environment.FIRESTORE_EMULATOR_HOST, environment.FIREBASE_AUTH_EMULATOR_HOST];
  const answers = await Promise.all(hosts.map(answersHttp));
  return answers.every(Boolean) ? environment : null;
}

async function answersHttp(host: string | undefined): Promise<boolean> {
  try {
    await fetch(`http://${host}/`, { signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}
