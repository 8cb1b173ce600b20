import { defineConfig } from 'vitest/config';

/** The tests that a mutation of the domain must not survive: those of the domain itself. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['packages/domain/src/**/*.test.ts'],
    setupFiles: ['packages/testkit/src/quick-properties.ts'],
    testTimeout: 60_000,
    // Which mutation is on is looked up when code runs, so files may share what they load.
    isolate: false,
  },
});
