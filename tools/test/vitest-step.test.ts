import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../stack/paths.ts';
import { readVitest, type VitestReport } from './vitest-step.ts';

const file = { name: join(rootFolder, 'web/a.test.ts'), startTime: 1_000, endTime: 3_500 };

function report(change: Partial<VitestReport> = {}): VitestReport {
  return {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [{ ...file, status: 'passed', message: '', assertionResults: [{}, {}, {}] }],
    ...change,
  };
}

describe('readVitest', () => {
  it('counts each test', () => {
    expect(readVitest(0, '', report())).toEqual({
      passed: 3,
      failed: 0,
      files: [{ file: 'web/a.test.ts', seconds: 2.5 }],
    });
    expect(readVitest(1, 'why', report({ numFailedTests: 2 }))).toMatchObject({
      failed: 2,
      output: 'why',
    });
  });

  it('counts a file that does not load as a failure', () => {
    const unloaded = { ...file, status: 'failed', message: 'no such file', assertionResults: [] };
    expect(readVitest(1, '', report({ testResults: [unloaded] }))).toMatchObject({ failed: 1 });
  });

  it('fails when vitest fails though no test did', () => {
    expect(readVitest(1, '', report())).toMatchObject({ passed: 3, failed: 1 });
    expect(readVitest(1, 'crash', null)).toMatchObject({ failed: 1, output: 'crash' });
  });

  it('takes a layer without tests as it is', () => {
    expect(readVitest(0, '', null)).toEqual({ passed: 0, failed: 0, note: 'no tests' });
  });
});
