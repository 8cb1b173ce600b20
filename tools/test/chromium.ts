import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Failure } from '../stack/failure.ts';
import { runOwned } from '../stack/owned-process.ts';
import { rootFolder } from '../stack/paths.ts';

/** Debian's package of the headless-only Chromium, which is what Playwright itself prefers. */
const HEADLESS = 'chromium-headless-shell';
const SYSTEM_NAMES = [
  HEADLESS,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium for the end-to-end tests: the one named in an environment variable, Playwright's
 * own, one of the system, a download, Debian's package (as root); otherwise throws a Failure that
 * says what to do.
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CLIENTELE_CHROMIUM ?? process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Failure(`there is no browser at ${chosen} (CLIENTELE_CHROMIUM, CHROME_PATH)`);
  }
  const existing = playwrightsOwn() ?? systems();
  if (existing) return existing;
  console.log('Downloading Chromium (once) …');
  const playwright = join(rootFolder, 'e2e', 'node_modules', '.bin', 'playwright');
  await runOwned(playwright, ['install', 'chromium'], { cwd: rootFolder });
  const downloaded = playwrightsOwn();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`Installing the package ${HEADLESS} …`);
    await runOwned('apt-get', ['update'], { cwd: '/' });
    await runOwned('apt-get', ['install', '--yes', HEADLESS], { cwd: '/' });
    const installed = systems();
    if (installed) return installed;
  }
  throw new Failure(
    'no Chromium for the end-to-end tests: install Chromium or Chrome, ' +
      'or set CLIENTELE_CHROMIUM to its program, ' +
      'or run `pnpm --dir e2e exec playwright install chromium` where there is a network',
  );
}

function playwrightsOwn(): string | null {
  const require = createRequire(join(rootFolder, 'e2e', 'package.json'));
  const path: string = require('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : null;
}

function systems(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)));
  return [...candidates, ...MAC_APPS].find((path) => existsSync(path)) ?? null;
}
