/**
 * `pnpm screenshots`: takes pictures of the real pages for the README, in docs/screenshots. Uses a
 * stack of its own with the demo data, so that a running `npm start` neither shows up nor changes.
 */
import { mkdirSync } from 'node:fs';
import { pickClient, signedInApi, writeHistory } from './screenshots-data.ts';
import { takeAll } from './screenshots-pages.ts';
import { OWNER, Photographer, picturesFolder, withBrowser } from './screenshots-photographer.ts';
import { printError } from './stack/failure.ts';
import { onInterruption } from './stack/interruption.ts';
import { stackFolder } from './stack/paths.ts';
import { choosePorts, portsFrom } from './stack/ports.ts';
import { type Stack, startStack } from './stack/stack.ts';

async function main(): Promise<void> {
  mkdirSync(picturesFolder, { recursive: true });
  let stack: Stack | null = null;
  onInterruption(async () => stack?.stop());
  const own = stackFolder('screenshots');
  stack = await startStack({
    folder: own,
    localFolder: own,
    ports: await choosePorts(portsFrom(33_000)),
    onStep: (step) => console.log(`${step} …`),
  });
  const { address } = stack;
  try {
    const api = await signedInApi(address, OWNER);
    await writeHistory(address, await pickClient(api));
    await withBrowser((browser) => takeAll(new Photographer(browser, address), api));
  } finally {
    await stack.stop();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  printError(error);
  process.exit(1);
}
