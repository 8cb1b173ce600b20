/** `pnpm types`: the type check of every package, two at a time. `pnpm types web` checks one. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { rootFolder } from '../stack/paths.ts';

const PACKAGES = [
  'functions',
  'web',
  'packages/contracts',
  'packages/domain',
  'packages/testkit',
  'tools',
  'e2e',
];

const [filter] = process.argv.slice(2);
const waiting = PACKAGES.filter((name) => !filter || name.includes(filter));
let failed = 0;

function check(name: string): Promise<void> {
  return new Promise((resolve) => {
    const tsc = join(rootFolder, 'node_modules', '.bin', 'tsc');
    const child = spawn(tsc, ['-p', name, '--pretty', 'false'], { cwd: rootFolder });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('exit', (code) => {
      // A folder without a source file yet is not a mistake.
      const empty = /error TS18003/.test(output);
      const passed = code === 0 || empty;
      if (!passed) failed += 1;
      console.log(`${passed ? 'ok' : 'FAILED'}  types ${name}`);
      if (!passed) console.log(output);
      resolve();
    });
  });
}

async function worker(): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) await check(name);
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
process.exit(failed === 0 ? 0 : 1);
