import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

const PROMISES = '**/live.spec.ts';
const EVERY_PAGE = '**/accessibility.spec.ts';

/** Run through `npm test` or `pnpm test:e2e`, which start the stack and find a browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.local/test/playwright',
  forbidOnly: true,
  // The second try is told in the report as "flaky". It goes once the whole suite has passed five
  // times in a row without one.
  retries: 1,
  workers: 2,
  // Stories share the cores with the emulator tests.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // The promise of two seconds comes first, and whoever opens every page last: of all stories these
  // need the cores most.
  projects: [
    { name: 'within seconds', testMatch: PROMISES },
    { name: 'stories', testIgnore: [PROMISES, EVERY_PAGE] },
    { name: 'every page', testMatch: EVERY_PAGE },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.CLIENTELE_BASE_URL ?? 'http://localhost:5000',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Without pictures of the page at each step, which cost a third of the browser's work:
    // `--trace=on` takes them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CLIENTELE_CHROMIUM ? { executablePath: process.env.CLIENTELE_CHROMIUM } : {}),
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium refuses its sandbox to root, as in a container.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
