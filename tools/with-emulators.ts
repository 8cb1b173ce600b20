/**
 * Runs a command against the emulators: those that `pnpm emulators` keeps running, else fresh
 * ones that end with the command. `node tools/with-emulators.ts vitest run --project rules`
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startEmulators } from './stack/emulators.ts';
import { runningEmulators } from './stack/emulators-file.ts';
import { printError } from './stack/failure.ts';
import { onInterruption } from './stack/interruption.ts';
import { localFolder, rootFolder, stackFolder } from './stack/paths.ts';
import { choosePorts, portsFrom } from './stack/ports.ts';

async function main(command: string, parameters: string[]): Promise<number> {
  const reused = await runningEmulators();
  if (reused) return run(command, parameters, reused);
  const emulators = await startEmulators({
    folder: stackFolder('with-emulators'),
    project: 'demo-tests',
    only: ['auth', 'firestore', 'storage'],
    ports: await choosePorts(portsFrom(21_000)),
  });
  onInterruption(emulators.stop);
  try {
    return await run(command, parameters, emulators.environment);
  } finally {
    await emulators.stop();
  }
}

function run(command: string, parameters: string[], environment: Record<string, string>) {
  const shapes = join(localFolder, 'query-shapes');
  mkdirSync(shapes, { recursive: true });
  const bin = join(rootFolder, 'node_modules', '.bin');
  return new Promise<number>((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: rootFolder,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...environment,
        CLIENTELE_QUERY_SHAPES: shapes,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
      },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  const [command = 'true', ...parameters] = process.argv.slice(2);
  process.exitCode = await main(command, parameters);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
