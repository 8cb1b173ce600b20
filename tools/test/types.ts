/** `pnpm types`: the type check of every package, two at a time. `pnpm types web` checks one. */
import { join } from 'node:path';
import { runOwned } from '../stack/owned-process.ts';
import { rootFolder } from '../stack/paths.ts';
import type { Outcome } from './outcome.ts';

const PACKAGES = [
  'functions',
  'web',
  'packages/contracts',
  'packages/domain',
  'packages/testkit',
  'tools',
  'e2e',
];

/** Type-checks the packages whose name contains the filter; each package counts as one check. */
export async function checkTypes(filter = ''): Promise<Outcome> {
  const waiting = PACKAGES.filter((name) => name.includes(filter));
  const outputs: string[] = [];
  let passed = 0;
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const output = await problemsOf(name);
      if (output === null) passed += 1;
      else outputs.push(output);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failed: outputs.length, output: outputs.join('\n') };
}

async function problemsOf(name: string): Promise<string | null> {
  const tsc = join(rootFolder, 'node_modules', '.bin', 'tsc');
  const { code, output } = await runOwned(tsc, ['-p', name, '--pretty', 'false'], {
    cwd: rootFolder,
  });
  // A package without source files (TS18003) is not a mistake.
  return code === 0 || /error TS18003/.test(output) ? null : output;
}

if (import.meta.main) {
  const { passed, failed, output } = await checkTypes(process.argv[2]);
  if (output) console.log(output);
  console.log(`${passed} packages pass, ${failed} fail`);
  process.exitCode = failed === 0 ? 0 : 1;
}
