/** `pnpm dev`: the local stack, and the pages from Vite with hot reload. */
import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import { Failure, printError } from './stack/failure.ts';
import { freeStackFolder } from './stack/folder-lock.ts';
import { onInterruption } from './stack/interruption.ts';
import { spawnOwned } from './stack/owned-process.ts';
import { localFolder, webFolder } from './stack/paths.ts';
import { choosePorts, DEFAULT_PORTS } from './stack/ports.ts';
import { startStack } from './stack/stack.ts';

const VITE_PORT = 5173;

try {
  const port = await getPort({ port: portNumbers(VITE_PORT, VITE_PORT + 100) });
  const pages = `http://localhost:${port}`;
  const stack = await startStack({
    folder: freeStackFolder('dev'),
    localFolder,
    ports: await choosePorts(DEFAULT_PORTS),
    servePages: false,
    environment: { CLIENTELE_PUBLIC_URL: pages },
    onStep: (step) => console.log(`${step} …`),
  });
  onInterruption(stack.stop);
  const vite = join(webFolder, 'node_modules', '.bin', 'vite');
  const child = spawnOwned(vite, ['--port', String(port), '--strictPort'], {
    cwd: webFolder,
    stdio: 'inherit',
    env: { ...process.env, STACK_ORIGIN: stack.address },
  });
  console.log(`\nPages with hot reload: ${pages}, API: ${stack.address}/api/v1\n`);
  await Promise.race([
    stack.emulators.ended,
    new Promise<void>((resolve) => child.once('exit', () => resolve())),
  ]);
  await stack.stop();
  throw new Failure('Vite or the emulators ended by themselves');
} catch (error) {
  printError(error);
  process.exit(1);
}
