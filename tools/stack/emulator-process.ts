/**
 * Runs the firebase CLI in this process, so that it can be watched and adjusted:
 * - living child processes (Java, function workers) are listed in a file, for whoever must end
 *   them should this process be killed;
 * - triggers are only loaded once the parent has filled the stores, or each written record would
 *   start a function;
 * - a function takes several calls at once instead of starting a process for each;
 * - tests get an Auth emulator of their own: it knows one project by API key, that of the demo;
 * - when the parent goes away, the emulators stop;
 * - where the rules runtime of the Storage emulator cannot be had, every access by a browser is
 *   denied: what storage.rules says. The Admin SDK passes rules by anyway.
 */
import childProcess, { type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { limitInstances } from './function-instances.ts';

const require = createRequire(import.meta.url);
const childrenFile = process.env.CLIENTELE_CHILDREN_FILE;
const living = new Set<number>();

function record(): void {
  if (childrenFile) writeFileSync(childrenFile, [...living].join('\n'));
}

const spawn = childProcess.spawn;
childProcess.spawn = ((...parameters: Parameters<typeof spawn>): ChildProcess => {
  const child = spawn(...parameters);
  if (child.pid !== undefined) {
    const { pid } = child;
    living.add(pid);
    record();
    child.once('exit', () => {
      living.delete(pid);
      record();
    });
  }
  return child;
}) as typeof spawn;

process.once('disconnect', () => process.kill(process.pid, 'SIGINT'));

if (process.env.CLIENTELE_TESTS_AUTH) {
  const { AuthEmulator, SingleProjectMode } = require('firebase-tools/lib/emulator/auth/index.js');
  const [projectId, port] = process.env.CLIENTELE_TESTS_AUTH.split(':');
  const singleProjectMode = SingleProjectMode.NO_WARNING;
  new AuthEmulator({ host: '127.0.0.1', port: Number(port), projectId, singleProjectMode }).start();
}

const { RuntimeWorkerPool } = require('firebase-tools/lib/emulator/functionsRuntimeWorker.js');
const { FunctionsEmulator } = require('firebase-tools/lib/emulator/functionsEmulator.js');
limitInstances(RuntimeWorkerPool.prototype, FunctionsEmulator.prototype);

if (process.env.CLIENTELE_WAIT_FOR_DATA === 'yes') {
  const connect = FunctionsEmulator.prototype.connect;
  // Firebase calls this when all emulators listen; it loads the functions and registers their
  // triggers.
  FunctionsEmulator.prototype.connect = async function (this: unknown) {
    const filled = new Promise((resolve) => process.once('message', resolve));
    process.send?.('listening');
    await filled;
    return connect.call(this);
  };
}

if (process.env.CLIENTELE_STORAGE_RULES === 'deny') {
  const rules = require('firebase-tools/lib/emulator/storage/rules/runtime.js');
  const { StorageRulesRuntime, StorageRulesetInstance, StorageRulesIssues } = rules;
  Object.assign(StorageRulesRuntime.prototype, {
    async start(this: { _alive: boolean }) {
      this._alive = true;
    },
    async stop(this: { _alive: boolean }) {
      this._alive = false;
    },
    async loadRuleset() {
      return {
        ruleset: new StorageRulesetInstance(this, 2, 'deny'),
        issues: new StorageRulesIssues(),
      };
    },
    async verifyWithRuleset() {
      return { permitted: false, issues: new StorageRulesIssues() };
    },
  });
}

require('firebase-tools/lib/bin/firebase.js');
