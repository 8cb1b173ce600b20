import { defineConfig } from 'vitest/config';

/** The tests that a mutation of the domain must not survive: those of the domain itself. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['packages/domain/src/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
