import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOwned } from '../stack/owned-process.ts';
import { rootFolder, stackFolder } from '../stack/paths.ts';
import type { Stack } from '../stack/stack.ts';
import { findChromium } from './chromium.ts';
import type { Outcome } from './outcome.ts';

/** How the local stack of the stories differs from that of `npm start`. */
export const STORIES_STACK = {
  /** Instances behave as in production, but remember memberships and fields a tenth of the time. */
  instanceMemorySeconds: 3,
  /**
   * Firestore's emulator looks through a whole collection for every query: with the history of all
   * 2,000 clients each timeline costs 0.4 s of computing, and ten seconds of waiting beside tests.
   */
  demoHistoryOfEvery: 4,
};

type Suite = {
  suites?: Suite[];
  specs?: { tests: { results: { duration: number }[] }[] }[];
};

export type PlaywrightReport = {
  suites: (Suite & { file: string })[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
};

/**
 * Runs the end-to-end tests against the built pages on a running stack; each test counts as one
 * check.
 */
export async function playwright(
  { address, localFolder, emulators, scheduler }: Stack,
  filters: string[] = [],
): Promise<Outcome> {
  const chromium = await findChromium();
  const folder = join(stackFolder('test'), 'reports');
  mkdirSync(folder, { recursive: true });
  const reportPath = join(folder, 'e2e.json');
  rmSync(reportPath, { force: true });
  const command = join(rootFolder, 'e2e', 'node_modules', '.bin', 'playwright');
  const parameters = ['test', '--pass-with-no-tests', '--reporter=list,json', ...filters];
  const { code, output } = await runOwned(command, parameters, {
    cwd: join(rootFolder, 'e2e'),
    environment: {
      ...emulators.environment,
      CLIENTELE_BASE_URL: address,
      CLIENTELE_LOCAL_FOLDER: localFolder,
      CLIENTELE_SCHEDULER: scheduler.address,
      CLIENTELE_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath,
    },
  });
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null;
  return readPlaywright(code, output, report);
}

/**
 * The outcome of a Playwright run from its JSON report. A flaky test counts as passed, with a note.
 */
export function readPlaywright(
  code: number,
  output: string,
  report: PlaywrightReport | null,
): Outcome {
  if (!report) return { passed: 0, failed: 1, output };
  const { expected, unexpected, flaky, skipped } = report.stats;
  let failed = unexpected + report.errors.length;
  if (code !== 0 && failed === 0) failed = 1;
  const passed = expected + flaky;
  const notes = [
    ...(passed + failed + skipped === 0 ? ['no tests'] : []),
    ...(flaky > 0 ? [`${flaky} flaky`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return {
    passed,
    failed,
    output,
    files: report.suites.map((suite) => ({
      file: join('e2e', suite.file),
      seconds: millisecondsOf(suite) / 1000,
    })),
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  };
}

/** The duration of all attempts of all stories in a suite. */
function millisecondsOf({ suites = [], specs = [] }: Suite): number {
  const own = specs
    .flatMap(({ tests }) => tests)
    .flatMap(({ results }) => results)
    .reduce((sum, { duration }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + millisecondsOf(suite), own);
}
