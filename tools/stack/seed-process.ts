import { join } from 'node:path';
import { Failure } from './failure.ts';
import { runOwned } from './owned-process.ts';
import { rootFolder } from './paths.ts';

/**
 * Fills the emulators with the demo organisations. Triggers rest meanwhile: the model code that
 * writes has already computed what they would repair.
 */
export async function seedEmulators(
  hubPort: number,
  environment: Record<string, string>,
): Promise<void> {
  await setTriggers(hubPort, 'disable');
  const seed = join(rootFolder, 'tools', 'seed.ts');
  const { code, output } = await runOwned(process.execPath, [seed], {
    cwd: rootFolder,
    environment,
  });
  await setTriggers(hubPort, 'enable');
  if (code !== 0) {
    console.error(output);
    throw new Failure('the demo data could not be written, see above');
  }
}

async function setTriggers(hubPort: number, verb: 'enable' | 'disable'): Promise<void> {
  await fetch(`http://127.0.0.1:${hubPort}/functions/${verb}BackgroundTriggers`, { method: 'PUT' });
}
