/** Builds the pages into web/dist with Vite, when a source changed since the last build. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './stack/failure.ts';
import { runOwned } from './stack/owned-process.ts';
import { webFolder } from './stack/paths.ts';
import { hashOf, isFresh, markFresh } from './stack/stamp.ts';

const WEB_SOURCES = ['web', 'packages/contracts', 'packages/domain', 'pnpm-lock.yaml'];

export async function buildWeb(): Promise<boolean> {
  const outFolder = join(webFolder, 'dist');
  const hash = hashOf(WEB_SOURCES);
  if (existsSync(join(outFolder, 'index.html')) && isFresh('web', hash)) return false;
  // Built in a separate folder and moved at the end, so that nobody reads a half-written build.
  const aside = join(webFolder, 'node_modules', `.build-${process.pid}`);
  try {
    await vite(['build', '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn']);
    rmSync(outFolder, { recursive: true, force: true });
    renameSync(aside, outFolder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  markFresh('web', hash);
  return true;
}

async function vite(parameters: string[]): Promise<void> {
  const command = join(webFolder, 'node_modules', '.bin', 'vite');
  const { code, output } = await runOwned(command, parameters, { cwd: webFolder });
  if (code === 0) return;
  console.error(output);
  throw new Failure('the pages could not be built (vite build), see above');
}

if (import.meta.main) {
  console.log((await buildWeb()) ? 'web/dist is built' : 'web/dist is up to date');
}
