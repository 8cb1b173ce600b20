/**
 * `pnpm test:long [filter]`: runs the property-based tests with far more cases than fit into `npm
 * test`. Meant for a night, or before a release.
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
