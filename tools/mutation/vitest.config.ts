import { defineConfig } from 'vitest/config';

/** The tests that have to catch mutations of the domain: those of the domain itself. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['packages/domain/src/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
