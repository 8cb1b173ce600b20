/**
 * `npm test`: everything, on ports of its own, beside a running `npm start`. Two lanes for two
 * cores: one needs the local stack, the other does not. One start of the emulators serves the
 * emulator tests, the rules tests and the end-to-end tests.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './build-functions.ts';
import { buildWeb } from './build-web.ts';
import { lintIndexes } from './index-lint.ts';
import { checkPackedFunctions, packFunctions } from './pack-functions.ts';
import { Failure } from './stack/failure.ts';
import { onInterruption } from './stack/interruption.ts';
import { runOwned } from './stack/owned-process.ts';
import { rootFolder, stackFolder } from './stack/paths.ts';
import { choosePorts, portsFrom } from './stack/ports.ts';
import { type Stack, startStack } from './stack/stack.ts';
import { type Outcome, oneCheck, type Result, runStep, type Step } from './test/outcome.ts';
import { playwright, STORIES_MEMORY_SECONDS } from './test/playwright-step.ts';
import { printReport } from './test/report.ts';
import { checkTypes } from './test/types.ts';
import { vitest } from './test/vitest-step.ts';

const TESTS_PROJECT = 'demo-tests';
const PASSED: Outcome = { passed: 1, failed: 0 };
const folder = stackFolder('test');
const shapes = join(folder, 'query-shapes');
const bin = (name: string) => join(rootFolder, 'node_modules', '.bin', name);

const started: { stack: Stack | null } = { stack: null };

function runningStack(): Stack {
  if (!started.stack) throw new Failure('not run: the local stack did not start');
  return started.stack;
}

function testEnvironment(): Record<string, string> {
  const { environment, ports } = runningStack().emulators;
  return {
    ...environment,
    // Another project than the demo's: its triggers do not fire for what tests write.
    GCLOUD_PROJECT: TESTS_PROJECT,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.testsAuth}`,
    CLIENTELE_QUERY_SHAPES: shapes,
  };
}

const withStack: Step[] = [
  { name: 'build functions', run: () => buildFunctions().then(() => PASSED) },
  { name: 'build pages', run: () => buildWeb().then(() => PASSED) },
  {
    name: 'local stack',
    run: async () => {
      started.stack = await startStack({
        folder,
        localFolder: folder,
        instanceMemorySeconds: STORIES_MEMORY_SECONDS,
        testsProject: TESTS_PROJECT,
        ports: await choosePorts(portsFrom(10_000)),
        environment: { CLIENTELE_QUERY_SHAPES: shapes },
      });
      return PASSED;
    },
  },
  { name: 'emulator tests', run: () => vitest('emulator', testEnvironment()) },
  { name: 'rules tests', run: () => vitest('rules', testEnvironment()) },
  {
    name: 'end-to-end tests',
    run: () => playwright(runningStack()),
  },
  { name: 'index lint', run: async () => lintIndexes(shapes) },
];

const withoutStack: Step[] = [
  {
    name: 'format and lint',
    run: async () => {
      const parameters = ['ci', '--diagnostic-level=warn', '--colors=off'];
      return oneCheck(await runOwned(bin('biome'), parameters, { cwd: rootFolder }));
    },
  },
  { name: 'types', run: () => checkTypes() },
  { name: 'pure tests', run: () => vitest('pure') },
  { name: 'component tests', run: () => vitest('components') },
  {
    name: 'packed functions',
    run: async () => {
      await packFunctions();
      return { ...PASSED, note: (await checkPackedFunctions()).split(':')[0] ?? '' };
    },
  },
];

async function runLane(steps: Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

const began = performance.now();
onInterruption(async () => started.stack?.stop());
rmSync(shapes, { recursive: true, force: true });
mkdirSync(shapes, { recursive: true });
const lanes = await Promise.all([runLane(withStack), runLane(withoutStack)]);
await started.stack?.stop();
const results = lanes.reverse().flat();
printReport(results, (performance.now() - began) / 1000);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
