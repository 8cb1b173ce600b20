/**
 * Makes .local/functions-package, the folder that is deployed: the bundle and a package.json
 * without references to the workspace. `checkPackedFunctions` proves that it installs and loads
 * outside the workspace.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from './build-functions.ts';
import { functionsPackageJson } from './functions-package.ts';
import { Failure, printError } from './stack/failure.ts';
import { runOwned } from './stack/owned-process.ts';
import { functionsFolder, localFolder } from './stack/paths.ts';

export const packageFolder = join(localFolder, 'functions-package');

/** Builds and writes the package. Throws a Failure if a dependency's version is not exact. */
export async function packFunctions(): Promise<void> {
  await buildFunctions();
  const packageJson = functionsPackageJson();
  const inexact = Object.entries(packageJson.dependencies).filter(
    ([, version]) => !/^\d/.test(version),
  );
  if (inexact.length > 0)
    throw new Failure(`versions that are not exact: ${JSON.stringify(inexact)}`);
  rmSync(packageFolder, { recursive: true, force: true });
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(join(packageFolder, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
  cpSync(join(functionsFolder, 'lib'), join(packageFolder, 'lib'), { recursive: true });
}

/**
 * A script that loads the functions as the deployed runtime does at a cold start, without the
 * workspace.
 */
const LOAD = `
const began = performance.now();
const exported = await import('./lib/index.js');
const names = Object.keys(exported).filter((name) => exported[name]?.__endpoint);
if (names.length === 0) throw new Error('the package exports no function');
console.log(names.length + ' functions load in ' + Math.round(performance.now() - began) + ' ms: ' + names.join(', '));
process.exit(0);
`;

/**
 * Installs the package in a temporary folder and loads it there. Returns a summary of what it
 * found.
 */
export async function checkPackedFunctions(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'functions-package-'));
  try {
    cpSync(packageFolder, folder, { recursive: true });
    const quiet = ['--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    const installed = await runOwned('npm', ['install', ...quiet], { cwd: folder });
    if (installed.code !== 0) throw new Failure(`npm install failed:\n${installed.output}`);
    const loaded = await runOwned(process.execPath, ['--input-type=module', '-e', LOAD], {
      cwd: folder,
      environment: {
        GCLOUD_PROJECT: 'demo-packed',
        FIREBASE_CONFIG: JSON.stringify({ projectId: 'demo-packed' }),
        METADATA_SERVER_DETECTION: 'none',
      },
    });
    if (loaded.code !== 0) throw new Failure(`the package does not load:\n${loaded.output}`);
    return loaded.output.trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  try {
    await packFunctions();
    console.log(`Packed into ${packageFolder}`);
    console.log(await checkPackedFunctions());
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}
