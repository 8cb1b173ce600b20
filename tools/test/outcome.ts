import { Failure } from '../stack/failure.ts';
import type { FileTime } from './slowest.ts';

/** The result of one step of `npm test`, counted in checks. */
export type Outcome = {
  passed: number;
  failed: number;
  /** Output to print when something failed. */
  output?: string;
  /** A remark for the table, such as "no tests". */
  note?: string;
  /** Duration of each test file. */
  files?: FileTime[];
};

export type Step = { name: string; run: () => Promise<Outcome> };
export type Result = Outcome & { name: string; seconds: number };

/**
 * Runs a step and prints its line. An exception counts as one failed check and does not end the
 * run.
 */
export async function runStep({ name, run }: Step): Promise<Result> {
  const began = performance.now();
  const finish = (outcome: Outcome): Result => {
    const seconds = (performance.now() - began) / 1000;
    const mark = outcome.failed > 0 ? '✗' : '✓';
    console.log(
      `${mark} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${counts(outcome)}`,
    );
    return { ...outcome, name, seconds };
  };
  try {
    return finish(await run());
  } catch (error) {
    const expected = error instanceof Failure ? error.message : null;
    const text = expected ?? (error instanceof Error ? error.stack : undefined) ?? String(error);
    return finish({ passed: 0, failed: 1, output: text });
  }
}

/** The counts of an outcome in words: "12 passed, 1 failed". */
export function counts({ passed, failed, note }: Outcome): string {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (note) parts.push(note);
  return parts.join(', ');
}

/** The outcome of a command that is one check, passed if it exits with 0. */
export function oneCheck({ code, output }: { code: number; output: string }): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}
