/**
 * The entry of `npm start` and `npm test`. Installs the workspace when something changed, then
 * continues inside it under its own Node. Uses only Node built-ins and runs on Node 18 or later,
 * because nothing is installed yet and the system's Node may be old.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const PNPM = 'pnpm@12.21.0';
/** `install` only installs. */
const COMMANDS = ['start', 'test', 'dev', 'emulators', 'install'];

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const binaries = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.clientele-install');
const environment = {
  ...process.env,
  // Keeps the Google libraries from looking for a metadata server, which does not exist here.
  METADATA_SERVER_DETECTION: 'none',
  // Puts the workspace's Node first for every process started from here.
  PATH: `${binaries}${delimiter}${process.env.PATH}`,
};

function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

/** A hash that changes exactly when installing may have something to do. */
function workspaceHash() {
  const hash = createHash('sha256');
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const folder of ['functions', 'web', 'e2e', 'tools'])
    files.push(join(folder, 'package.json'));
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    files.push(join('packages', name, 'package.json'));
  }
  for (const file of files) {
    const path = join(root, file);
    hash.update(file).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

function install() {
  const currentHash = workspaceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === currentHash) return;
  console.log('Installing dependencies …');
  const result = spawnSync(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: root,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  if (result.error)
    fail(`npx could not be started (${result.error.message}): install Node with npm`);
  if (result.status !== 0) {
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
      fail(
        'the npm registry cannot be reached: check the network (or the proxy settings of npm) and try again',
      );
    }
    if (/ENOSPC/.test(output)) fail('the disk is full');
    if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
      fail(
        `pnpm-lock.yaml does not match a package.json: run \`npx ${PNPM} install\` and commit the lockfile`,
      );
    }
    console.error(output.trim().split('\n').slice(-20).join('\n'));
    fail(`installing failed (npx ${PNPM} install --frozen-lockfile)`);
  }
  writeFileSync(stamp, currentHash);
}

const [command, ...parameters] = process.argv.slice(2);
if (!COMMANDS.includes(command)) fail(`say one of: ${COMMANDS.join(', ')}`);
if (Number(process.versions.node.split('.')[0]) < 18) fail('Node 18 or newer is needed');
install();
if (command === 'install') process.exit(0);

const child = spawn(join(binaries, 'node'), [join(root, 'tools', `${command}.ts`), ...parameters], {
  cwd: root,
  env: environment,
  // The channel closes when this process is killed, which tells the child to end.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
child.once('error', (error) => fail(`the workspace's Node could not be started: ${error.message}`));
child.once('exit', (code) => process.exit(code ?? 1));

// The child has to end first, in order; then this process ends.
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGTERM'));

// When npm is killed, its child gets no signal.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1000).unref();
}
