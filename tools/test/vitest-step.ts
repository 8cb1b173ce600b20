import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runOwned } from '../stack/owned-process.ts';
import { rootFolder, stackFolder } from '../stack/paths.ts';
import type { Outcome } from './outcome.ts';

export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    /** Milliseconds since the epoch. */
    startTime: number;
    endTime: number;
    assertionResults: unknown[];
  }[];
};

/** Runs one project of vitest.config.ts; each test counts as one check. */
export async function vitest(
  project: string,
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const folder = join(stackFolder('test'), 'reports');
  mkdirSync(folder, { recursive: true });
  const reportPath = join(folder, `${project.replace('*', '')}.json`);
  rmSync(reportPath, { force: true });
  const command = join(rootFolder, 'node_modules', '.bin', 'vitest');
  const parameters = ['run', '--project', project, '--passWithNoTests'];
  parameters.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`);
  const { code, output } = await runOwned(command, parameters, { cwd: rootFolder, environment });
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null;
  return readVitest(code, output, report);
}

/** The outcome of a Vitest run from its JSON report; null when it wrote none. */
export function readVitest(code: number, output: string, report: VitestReport | null): Outcome {
  if (!report || report.testResults.length === 0) {
    return code === 0
      ? { passed: 0, failed: 0, note: 'no tests' }
      : { passed: 0, failed: 1, output };
  }
  // A file that fails to load contains no test that could fail, so it is counted here.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  let failed = report.numFailedTests + unloaded;
  // An error outside the tests, such as an unhandled rejection, must fail the run too.
  if (code !== 0 && failed === 0) failed = 1;
  return {
    passed: report.numPassedTests,
    failed,
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      file: relative(rootFolder, name),
      seconds: (endTime - startTime) / 1000,
    })),
    ...(failed > 0 ? { output } : {}),
    ...(report.numPendingTests > 0 ? { note: `${report.numPendingTests} skipped` } : {}),
  };
}
