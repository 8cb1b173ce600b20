import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Run through `npm test` or `pnpm test:e2e`, which start the stack and find a browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.local/test/playwright',
  forbidOnly: true,
  // A busy machine may miss a two-second promise once; the report then says "flaky".
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.CLIENTELE_BASE_URL ?? 'http://localhost:5000',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
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
