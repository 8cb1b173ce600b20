import { defineConfig } from 'vitest/config';

/** Lets `TEST_SEED` repeat what a random test found. */
const seeded = './packages/testkit/src/repeat-seed.ts';
const ignored = ['**/node_modules/**', '**/lib/**', '**/dist/**', '.local/**'];

/** One project per layer, because each layer needs another environment. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{packages,functions,tools,web}/**/*.test.ts'],
          exclude: [...ignored, '**/*.emulator.test.ts'],
          setupFiles: [seeded],
          testTimeout: 20_000,
        },
      },
      {
        // JSX is compiled by Vite itself; the web's own plugins only matter for its build.
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'components',
          include: ['web/**/*.test.tsx'],
          exclude: ignored,
          environment: 'jsdom',
          setupFiles: [seeded, './web/test-setup.ts'],
          css: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'emulator',
          include: ['functions/src/**/*.emulator.test.ts', 'packages/**/*.emulator.test.ts'],
          exclude: ignored,
          setupFiles: [seeded, './functions/src/testing/fresh-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Processes rather than threads: gRPC channels end with their process.
          pool: 'forks',
          maxWorkers: 2,
          // Files make organisations of their own and change nothing that modules share: loading the
          // whole application anew for each would cost a second of computing a file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'rules',
          include: ['e2e/rules/**/*.test.ts'],
          exclude: ignored,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          pool: 'forks',
          // The suite loads rules into the emulator: one file at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
