/** `pnpm emulators`: auth, Firestore and Storage for development, reused by `pnpm test:emulator`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startEmulators } from './stack/emulators.ts';
import { EMULATORS_FILE } from './stack/emulators-file.ts';
import { printError } from './stack/failure.ts';
import { onInterruption } from './stack/interruption.ts';
import { stackFolder } from './stack/paths.ts';
import { choosePorts, portsFrom } from './stack/ports.ts';

try {
  const emulators = await startEmulators({
    folder: stackFolder('emulators'),
    project: 'demo-tests',
    only: ['auth', 'firestore', 'storage'],
    ports: await choosePorts(portsFrom(20_000)),
  });
  const lines = Object.entries(emulators.environment).map(([name, value]) => `${name}=${value}`);
  mkdirSync(dirname(EMULATORS_FILE), { recursive: true });
  writeFileSync(EMULATORS_FILE, `${lines.join('\n')}\n`);
  const stop = async () => {
    rmSync(EMULATORS_FILE, { force: true });
    await emulators.stop();
  };
  onInterruption(stop);
  console.log(
    `Emulators run; \`pnpm test:emulator\` and \`pnpm test:rules\` use them.\n${lines.join('\n')}`,
  );
  console.log('Ctrl-C stops them.');
  await emulators.ended;
  await stop();
  process.exit(1);
} catch (error) {
  printError(error);
  process.exit(1);
}
