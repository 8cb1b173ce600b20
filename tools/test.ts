/**
 * `npm test`: runs all checks, on ports of its own, so that `npm start` may run at the same time.
 * There are two lanes for two cores: stories, which mostly wait, and everything that computes. The
 * emulators are started once for the emulator tests, the rules tests and the stories, which run at
 * the same time, each in a project of its own.
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
import { playwright, STORIES_STACK } from './test/playwright-step.ts';
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
    // The tests use another project than the demo: no triggers run for what they write, and work
    // that spans all organisations does not meet the other project's data.
    GCLOUD_PROJECT: TESTS_PROJECT,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.testsAuth}`,
    CLIENTELE_QUERY_SHAPES: shapes,
  };
}

const localStack: Step[] = [
  { name: 'build functions', run: () => buildFunctions().then(() => PASSED) },
  { name: 'build pages', run: () => buildWeb().then(() => PASSED) },
  {
    name: 'local stack',
    run: async () => {
      started.stack = await startStack({
        folder,
        localFolder: folder,
        testsProject: TESTS_PROJECT,
        ...STORIES_STACK,
        ports: await choosePorts(portsFrom(10_000)),
        environment: { CLIENTELE_QUERY_SHAPES: shapes },
      });
      return PASSED;
    },
  },
];

const stories: Step[] = [{ name: 'end-to-end tests', run: () => playwright(runningStack()) }];

/** Steps that need no stack; they begin while it starts. */
const withoutStack: Step[] = [
  {
    name: 'format and lint',
    run: async () => {
      const parameters = ['ci', '--diagnostic-level=warn', '--colors=off'];
      return oneCheck(await runOwned(bin('biome'), parameters, { cwd: rootFolder }));
    },
  },
  {
    // Knip: finds exports, files and dependencies that nothing uses.
    name: 'unused code',
    run: async () => oneCheck(await runOwned(bin('knip'), ['--no-progress'], { cwd: rootFolder })),
  },
  { name: 'types', run: () => checkTypes() },
  // The index lint also checks the queries that pure tests plan, not only those that emulator tests
  // run.
  { name: 'pure tests', run: () => vitest('pure', { CLIENTELE_QUERY_SHAPES: shapes }) },
  { name: 'component tests', run: () => vitest('components*') },
  {
    name: 'packed functions',
    run: async () => {
      await packFunctions();
      return { ...PASSED, note: (await checkPackedFunctions()).split(':')[0] ?? '' };
    },
  },
];

const onEmulators: Step[] = [
  { name: 'emulator tests', run: () => vitest('emulator', testEnvironment()) },
  { name: 'rules tests', run: () => vitest('rules', testEnvironment()) },
];

const atTheEnd: Step[] = [{ name: 'index lint', run: async () => lintIndexes(shapes) }];

async function runLane(steps: Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

const began = performance.now();
onInterruption(async () => started.stack?.stop());
rmSync(shapes, { recursive: true, force: true });
mkdirSync(shapes, { recursive: true });
const stackStarts = runLane(localStack);
const lanes = await Promise.all([
  stackStarts.then(async (results) => [...results, ...(await runLane(stories))]),
  runLane(withoutStack).then(async (results) => {
    await stackStarts;
    return [...results, ...(await runLane(onEmulators))];
  }),
]);
const results = [...lanes.reverse().flat(), ...(await runLane(atTheEnd))];
await started.stack?.stop();
printReport(results, (performance.now() - began) / 1000);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
