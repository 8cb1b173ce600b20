import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '@clientele/testkit/demo';
import type { signInAs } from '../e2e/support/demo.ts';
import { Failure } from './stack/failure.ts';
import { rootFolder } from './stack/paths.ts';
import { findChromium } from './test/chromium.ts';

// Playwright is a dependency of e2e only; the tools use it, and its types, through e2e.
export type Page = Parameters<typeof signInAs>[0];
type Browser = NonNullable<ReturnType<ReturnType<Page['context']>['browser']>>;
type BrowserType = ReturnType<Browser['browserType']>;

export const SALON = '/o/demo-salon';
export const OWNER = 'owner@salon.test';
export const DESKTOP = { width: 1280, height: 800 };
const BYTES_MAXIMUM = 200_000;
/**
 * The columns that fit beside the navigation at this width; stored where the pages keep the choice
 * of the column menu.
 */
const COLUMNS = JSON.stringify(['name', 'phone', 'city', 'custom.hair_type', 'status']);
/** Folder of the pictures. */
export const picturesFolder = join(rootFolder, 'docs', 'screenshots');

interface Visit {
  /** Size in CSS pixels. */
  viewport?: typeof DESKTOP;
  colorScheme?: 'light' | 'dark';
  signedIn?: boolean;
}

/** Takes pictures of pages of the demo salon, each in a new browser context. */
export class Photographer {
  readonly #browser: Browser;
  readonly #address: string;

  constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  /**
   * Opens a page as the owner, lets `prepare` bring it into the wanted state, and takes the
   * picture.
   * @throws Failure for a picture of more than `BYTES_MAXIMUM` bytes.
   */
  async take(
    name: string,
    path: string,
    prepare: (page: Page) => Promise<void>,
    { viewport = DESKTOP, colorScheme = 'light', signedIn = true }: Visit = {},
  ): Promise<void> {
    const context = await this.#browser.newContext({
      baseURL: this.#address,
      viewport,
      colorScheme,
      deviceScaleFactor: 1,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      `localStorage.setItem('clientele.clientColumns.demo-salon', '${COLUMNS}')`,
    );
    const page = await context.newPage();
    if (signedIn) await signIn(page);
    await page.goto(path);
    await prepare(page);
    await settle(page);
    const file = join(picturesFolder, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    await context.close();
    const { size } = statSync(file);
    if (size > BYTES_MAXIMUM) throw new Failure(`${name}.png has ${size} bytes, too many`);
    console.log(`docs/screenshots/${name}.png, ${Math.round(size / 1000)} KB`);
  }
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(OWNER);
  await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Bonjour|Bonsoir/ }).waitFor();
}

/** Waits until no skeleton and no notification shows and all fonts are loaded. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('.mantine-Skeleton-root, .mantine-Notification-root') === null`,
  );
  await page.evaluate('document.fonts.ready');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
}

/** Runs work with a new Chromium, and closes it in any case. */
export async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const require = createRequire(join(rootFolder, 'e2e', 'package.json'));
  const { chromium }: { chromium: BrowserType } = require('@playwright/test');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
      // Chromium does not run its sandbox as root, which is usual in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
