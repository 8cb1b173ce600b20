/**
 * How often a random test looks for a counterexample: `count` times in `npm test`, `long` times
 * with `pnpm test:long`. The one place that decides it.
 */
export function randomRuns(count: number, long = count): { numRuns: number } {
  return { numRuns: process.env.TEST_LONG === 'yes' ? long : count };
}
