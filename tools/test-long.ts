/**
 * `pnpm test:long [filter]`: the random tests that need nothing but time, with as many cases as
 * tell much more than `npm test` has the minutes for. For a night, or before a release.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rootFolder } from './stack/paths.ts';

const vitest = join(rootFolder, 'node_modules', '.bin', 'vitest');
const parameters = ['run', '--project', 'pure', '--testTimeout', '600000'];
const { status } = spawnSync(vitest, [...parameters, ...process.argv.slice(2)], {
  cwd: rootFolder,
  stdio: 'inherit',
  env: { ...process.env, TEST_LONG: 'yes' },
});
process.exitCode = status ?? 1;
