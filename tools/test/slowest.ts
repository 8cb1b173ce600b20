/** How many seconds one test file took. */
export type FileTime = { file: string; seconds: number };

const SHOWN = 20;

/**
 * The slowest test files with their step, as lines of text: where shortening the run should start.
 */
export function slowestFiles(steps: readonly { name: string; files?: FileTime[] }[]): string[] {
  const all = steps.flatMap(({ name, files = [] }) => files.map((file) => ({ ...file, name })));
  return all
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ name, file, seconds }) => {
      return `${`${seconds.toFixed(1)} s`.padStart(10)}  ${name.padEnd(22)}${file}`;
    });
}
