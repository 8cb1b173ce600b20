/**
 * How many cases a random test tries: `count` in `npm test`, `long` with `pnpm test:long`. The one
 * place that decides it.
 */
export function randomRuns(count: number, long = count): { numRuns: number } {
  return { numRuns: process.env.TEST_LONG === 'yes' ? long : count };
}
