import { join } from 'node:path';
import { Failure } from './failure.ts';
import { runOwned } from './owned-process.ts';
import { rootFolder } from './paths.ts';

/** Fills the emulators with the demo organisations. */
export async function seedEmulators(environment: Record<string, string>): Promise<void> {
  const seed = join(rootFolder, 'tools', 'seed.ts');
  const { code, output } = await runOwned(process.execPath, [seed], {
    cwd: rootFolder,
    environment,
  });
  if (code === 0) return;
  console.error(output);
  throw new Failure('the demo data could not be written, see above');
}
