import { counts, type Result } from './outcome.ts';
import { slowestFiles } from './slowest.ts';

/**
 * Prints the output of failed steps, the table, the slowest files, and last the one line that other
 * tools parse.
 */
export function printReport(results: Result[], seconds: number): void {
  for (const { name, failed, output } of results) {
    if (failed === 0 || !output) continue;
    console.log(`\n──── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
    console.log(output.trim());
  }
  console.log(`\n${'step'.padEnd(24)}${'duration'.padStart(10)}  result`);
  for (const result of results) {
    const duration = `${result.seconds.toFixed(1)} s`;
    const mark = result.failed > 0 ? '  ← failed' : '';
    console.log(`${result.name.padEnd(24)}${duration.padStart(10)}  ${counts(result)}${mark}`);
  }
  console.log(`${'all'.padEnd(24)}${`${seconds.toFixed(1)} s`.padStart(10)}\n`);
  console.log(`slowest files\n${slowestFiles(results).join('\n')}\n`);
  console.log(lastLine(results));
}

/** The summary that other tools parse: "12 passed, 0 failed". */
export function lastLine(results: Result[]): string {
  const sum = (key: 'passed' | 'failed') =>
    results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
