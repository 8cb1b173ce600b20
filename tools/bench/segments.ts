/** `pnpm bench:segments`: measures what segments cost in time, reads and writes. */
import { startEmulators } from '../stack/emulators.ts';
import { printError } from '../stack/failure.ts';
import { onInterruption } from '../stack/interruption.ts';
import { stackFolder } from '../stack/paths.ts';
import { choosePorts, portsFrom } from '../stack/ports.ts';

const SIZES = [1_000, 10_000, 50_000];

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
    const { benchmarkDecision, benchmarkSegments } = await import('./segment-benchmarks.ts');
    for (const { name, milliseconds } of benchmarkDecision()) {
      console.log(`${name}: ${milliseconds.toFixed(2)} ms of CPU`);
    }
    console.log('\n| clients | operation | ms | raw SDK, ms | ratio | reads | writes |');
    console.log('|---:|---|---:|---:|---:|---:|---:|');
    const sizes = process.argv.slice(2).map(Number);
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      for (const cost of await benchmarkSegments(size)) {
        const cells = [
          size,
          cost.operation,
          cost.milliseconds.toFixed(1),
          cost.raw?.toFixed(1) ?? '–',
          cost.raw ? (cost.milliseconds / cost.raw).toFixed(2) : '–',
          cost.reads,
          cost.writes,
        ];
        console.log(`| ${cells.join(' | ')} |`);
      }
    }
  } finally {
    await emulators.stop();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  printError(error);
  process.exit(1);
}
