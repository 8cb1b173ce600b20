import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Run through `npm test` or `pnpm test:e2e`, which start the stack and find a browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.local/test/playwright',
  forbidOnly: true,
  // A story that fails once is wrong once: no second try hides it.
  retries: 0,
  workers: 2,
  // Stories share the cores with the emulator tests.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.CLIENTELE_BASE_URL ?? 'http://localhost:5000',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: { mode: 'retain-on-failure', screenshots: false },
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
