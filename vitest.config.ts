import { defineConfig } from 'vitest/config';

/** Lets `TEST_SEED` repeat what a random test found. */
const seeded = './packages/testkit/src/repeat-seed.ts';
const ignored = ['**/node_modules/**', '**/dist/**', '.local/**'];

/** Component tests that put something else in a module's place, where the others would find it. */
const alone = 'web/**/*.alone.test.tsx';
// JSX is compiled by Vite itself; the web's own plugins only matter for its build.
const components = { oxc: { jsx: { runtime: 'automatic' as const } } };
const inBrowser = {
  environment: 'jsdom',
  setupFiles: [seeded, './web/test-setup.ts'],
  css: false,
  testTimeout: 20_000,
};

/**
 * One project per layer, because each layer needs another environment. Files share the modules that
 * are loaded (`isolate: false`) where they change nothing in them: loading them anew for each file
 * took most of the time.
 */
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
          isolate: false,
        },
      },
      {
        ...components,
        test: {
          ...inBrowser,
          name: 'components',
          include: ['web/**/*.test.tsx'],
          exclude: [...ignored, alone],
          isolate: false,
        },
      },
      {
        ...components,
        test: { ...inBrowser, name: 'components alone', include: [alone], exclude: ignored },
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
