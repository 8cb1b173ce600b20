/**
 * `pnpm bench:files`: measures what importing and exporting files costs in time, memory, reads and
 * writes.
 */
import { startEmulators } from '../stack/emulators.ts';
import { printError } from '../stack/failure.ts';
import { onInterruption } from '../stack/interruption.ts';
import { stackFolder } from '../stack/paths.ts';
import { choosePorts, portsFrom } from '../stack/ports.ts';

const SIZES = [10_000, 100_000];
const WARM_UP_ROWS = 2_000;

async function main(): Promise<void> {
  const emulators = await startEmulators({
    folder: stackFolder('bench'),
    project: 'demo-bench',
    only: ['auth', 'firestore', 'storage'],
    ports: await choosePorts(portsFrom(22_000)),
  });
  onInterruption(emulators.stop);
  try {
    Object.assign(process.env, emulators.environment, { VITEST: 'true' });
    const { benchmarkFiles } = await import('./file-benchmarks.ts');
    console.log(
      '| rows | operation | s | raw SDK, s | ratio | growth, MB | reads/row | writes/row |',
    );
    console.log('|---:|---|---:|---:|---:|---:|---:|---:|');
    const sizes = process.argv.slice(2).map(Number);
    // A first run warms up compiled code and connections, which are not part of the cost of a file.
    await benchmarkFiles(WARM_UP_ROWS);
    for (const rows of sizes.length > 0 ? sizes : SIZES) {
      for (const measure of await benchmarkFiles(rows)) {
        const raw = measure.rawSeconds;
        const cells = [
          rows,
          measure.operation,
          measure.seconds.toFixed(1),
          raw?.toFixed(1) ?? '–',
          raw ? (measure.seconds / raw).toFixed(2) : '–',
          measure.megabytes.toFixed(0),
          (measure.reads / rows).toFixed(3),
          (measure.writes / rows).toFixed(3),
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
