import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsPackageJson } from '../functions-package.ts';
import { functionsFolder, webFolder } from './paths.ts';

/**
 * Copies the built functions into the stack's folder. A stack serves its own copies, so that
 * building for a test never changes what a running `npm start` serves.
 */
export function placeFunctions(folder: string, environment: Record<string, string>): void {
  const target = join(folder, 'functions');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), JSON.stringify(functionsPackageJson(), null, 2));
  symlinkSync(join(functionsFolder, 'node_modules'), join(target, 'node_modules'));
  cpSync(join(functionsFolder, 'lib'), join(target, 'lib'), { recursive: true });
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(target, '.env.local'), `${lines.join('\n')}\n`);
  // Mail is written to files and SMTP is not used, but the CLI asks Google for secrets without a
  // value: both get one here.
  const secrets = [
    `CURSOR_SECRET=${randomBytes(32).toString('hex')}`,
    'SMTP_URL=smtp://unused.invalid',
  ];
  writeFileSync(join(target, '.secret.local'), `${secrets.join('\n')}\n`);
}

export type WebConfig = {
  firebase: { apiKey: string; authDomain: string; projectId: string };
  emulators: { authUrl: string; firestoreHost: string; firestorePort: number } | null;
  demoAccounts: { email: string; role: string; organizationName: string }[] | null;
  googleSignIn: boolean;
  instanceMemorySeconds: number;
};

/**
 * Creates the folder of the pages, because the hosting emulator refuses a missing one and the pages
 * may still be building.
 */
export function preparePagesFolder(folder: string): string {
  const target = join(folder, 'public');
  mkdirSync(target, { recursive: true });
  return target;
}

/**
 * Copies the built pages into the stack's folder, with the stack's run-time configuration beside
 * them.
 */
export function placePages(folder: string, config: WebConfig): void {
  const target = preparePagesFolder(folder);
  const built = join(webFolder, 'dist');
  if (existsSync(built)) {
    rmSync(target, { recursive: true, force: true });
    cpSync(built, target, { recursive: true });
  }
  writeFileSync(join(target, 'config.json'), JSON.stringify(config, null, 2));
}
