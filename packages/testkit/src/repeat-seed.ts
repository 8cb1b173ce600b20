/**
 * Runs before every test file. A random test that fails prints its seed; `TEST_SEED=<seed>` then
 * tries the same cases again, in every random test that runs. Without it nothing is loaded.
 */
const seed = process.env.TEST_SEED;
if (seed) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(seed) });
}
