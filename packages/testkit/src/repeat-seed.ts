/**
 * Runs before every test file. A failing random test prints its seed; with `TEST_SEED=<seed>` every
 * random test tries the same cases again. Without it nothing is loaded.
 */
const seed = process.env.TEST_SEED;
if (seed) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(seed) });
}
