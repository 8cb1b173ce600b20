/**
 * `pnpm bench`: measures what the API adds to the same calls of the SDK, and the size of the first
 * load.
 */
import { startEmulators } from '../stack/emulators.ts';
import { printError } from '../stack/failure.ts';
import { onInterruption } from '../stack/interruption.ts';
import { stackFolder } from '../stack/paths.ts';
import { choosePorts, portsFrom } from '../stack/ports.ts';
import { firstLoadKilobytes } from './first-load.ts';

const SIZES = [1_000, 10_000];
const FIRST_LOAD_BUDGET = 200;

async function main(): Promise<void> {
  const emulators = await startEmulators({
    folder: stackFolder('bench'),
    project: 'demo-bench',
    only: ['auth', 'firestore'],
    ports: await choosePorts(portsFrom(22_000)),
  });
  onInterruption(emulators.stop);
  try {
    Object.assign(process.env, emulators.environment, { VITEST: 'true' });
    const { benchmarkClients } = await import('./client-benchmarks.ts');
    console.log('| clients | operation | API, ms | raw SDK, ms | ratio |');
    console.log('|---:|---|---:|---:|---:|');
    for (const size of SIZES) {
      for (const { operation, api, raw } of await benchmarkClients(size)) {
        const ratio = raw < 0.05 ? '–' : (api / raw).toFixed(2);
        const cells = [size, operation, api.toFixed(1), raw.toFixed(1), ratio];
        console.log(`| ${cells.join(' | ')} |`);
      }
    }
  } finally {
    await emulators.stop();
  }
  const kilobytes = await firstLoadKilobytes();
  console.log(
    `\nFirst load: ${kilobytes.toFixed(1)} KB of JavaScript (gzip), budget ${FIRST_LOAD_BUDGET}`,
  );
}

try {
  await main();
  process.exit(0);
} catch (error) {
  printError(error);
  process.exit(1);
}
