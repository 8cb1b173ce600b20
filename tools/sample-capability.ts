/**
 * `pnpm sample-capability`: adds a small capability to a copy of the repository, builds and tests it
 * there, and prints which existing files it had to edit. Fails when those are more than ten.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EDITS } from './sample-capability/edits.ts';
import { Failure, printError } from './stack/failure.ts';
import { runOwned } from './stack/owned-process.ts';
import { rootFolder } from './stack/paths.ts';

const EDITED_MAXIMUM = 10;
const SAMPLES = join(rootFolder, 'tools/sample-capability/files');
const PURE_TESTS = ['packages/contracts', 'web/src/i18n', 'tools/lint', 'functions/src/http'];
const EMULATOR_TESTS = ['vouchers', 'deployed', 'refusals', 'openapi-tools', 'field-access'];

async function main(copy: string): Promise<void> {
  const run = async (name: string, program: string, parameters: string[]): Promise<string> => {
    const began = performance.now();
    const { code, output } = await runOwned(program, parameters, { cwd: copy });
    if (code !== 0) throw new Failure(`${name} failed:\n${output}`);
    console.log(`✓ ${name.padEnd(20)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return output;
  };
  const node = (name: string, ...parameters: string[]) => run(name, process.execPath, parameters);
  const bin = (program: string) => join(copy, 'node_modules', '.bin', program);

  await copyRepository(copy);
  await run('git init', 'git', ['init', '--quiet']);
  await run('git add', 'git', ['add', '--all']);
  const author = ['-c', 'user.name=sample', '-c', 'user.email=sample@example.com'];
  await run('git commit', 'git', [...author, 'commit', '--quiet', '--message', 'before']);
  await node('install', 'tools/bootstrap.mjs', 'install');

  addCapability(copy);
  await node('boundaries', 'tools/write-boundaries.ts');
  await run('format', bin('biome'), ['check', '--write', '--colors=off', '.']);
  await node('types', 'tools/test/types.ts');
  await run('pure tests', bin('vitest'), ['run', '--project', 'pure', ...PURE_TESTS]);
  await run('component tests', bin('vitest'), ['run', '--project', 'components', 'areas']);
  await node('build functions', 'tools/build-functions.ts');
  await node('build pages', 'tools/build-web.ts');
  const vitest = ['vitest', 'run', '--project', 'emulator'];
  await node('emulator tests', 'tools/with-emulators.ts', ...vitest, ...EMULATOR_TESTS);

  const edited = (await run('git diff', 'git', ['diff', '--name-only'])).trim().split('\n');
  console.log(`\nExisting files edited, ${edited.length} of ${EDITED_MAXIMUM} at most:`);
  for (const file of edited) console.log(`  ${file}`);
  if (edited.length > EDITED_MAXIMUM) throw new Failure('too many existing files were edited');
}

/**
 * Copies the files that git tracks and new ones that are not ignored, as they would be committed.
 */
async function copyRepository(copy: string): Promise<void> {
  const parameters = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { output } = await runOwned('git', parameters, { cwd: rootFolder });
  for (const file of output.split('\n').filter((name) => name !== '')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(rootFolder, file), join(copy, file));
  }
}

function addCapability(copy: string): void {
  for (const entry of readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.sample')) continue;
    const target = join(copy, entry.slice(0, -'.sample'.length));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(SAMPLES, entry), target);
  }
  for (const { file, after, insert } of EDITS) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (text.split(after).length !== 2) throw new Failure(`${file} has no single place: ${after}`);
    writeFileSync(
      join(copy, file),
      text.replace(after, () => after + insert),
    );
  }
}

const copy = mkdtempSync(join(tmpdir(), 'sample-capability-'));
try {
  await main(copy);
} catch (error) {
  printError(error);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
