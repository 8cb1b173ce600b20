/**
 * `pnpm screenshots`: pictures of the real pages for the README, in docs/screenshots. A stack of
 * its own with the demo data, so that nothing of a running `npm start` shows or changes.
 */
import { mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '@clientele/testkit/demo';
import type { signInAs } from '../e2e/support/demo.ts';
import {
  type Api,
  bestClientId,
  checkedImportId,
  pickClient,
  signedInApi,
  writeHistory,
} from './screenshots-data.ts';
import { Failure, printError } from './stack/failure.ts';
import { onInterruption } from './stack/interruption.ts';
import { rootFolder, stackFolder } from './stack/paths.ts';
import { choosePorts, portsFrom } from './stack/ports.ts';
import { type Stack, startStack } from './stack/stack.ts';
import { findChromium } from './test/chromium.ts';

// Playwright belongs to the end-to-end tests; this borrows theirs, and its types through them.
type Page = Parameters<typeof signInAs>[0];
type Browser = NonNullable<ReturnType<ReturnType<Page['context']>['browser']>>;
type BrowserType = ReturnType<Browser['browserType']>;

const SALON = '/o/demo-salon';
const OWNER = 'owner@salon.test';
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const BYTES_MAXIMUM = 200_000;
/** What fits beside the navigation at this width; chosen in the column menu, kept in the browser. */
const COLUMNS = JSON.stringify(['name', 'phone', 'city', 'custom.hair_type', 'status']);
const folder = join(rootFolder, 'docs', 'screenshots');

interface Visit {
  viewport?: typeof DESKTOP;
  colorScheme?: 'light' | 'dark';
  signedIn?: boolean;
}

class Photographer {
  readonly #browser: Browser;
  readonly #address: string;

  constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  /** Opens a page as the owner, lets `prepare` bring it where it should be, and takes it. */
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
    const file = join(folder, `${name}.png`);
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

/** No skeleton, no notification, every letter in its own font. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('.mantine-Skeleton-root, .mantine-Notification-root') === null`,
  );
  await page.evaluate('document.fonts.ready');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
}

async function takeAll(photographer: Photographer, api: Api): Promise<void> {
  const client = await pickClient(api);
  const rows = async (page: Page) => {
    await page.getByRole('row').nth(8).waitFor();
    await page.getByText(/^\d[\d\s]* clients$/).waitFor();
  };
  const record = `${SALON}/clients/${client.id}`;
  const heading = (page: Page) =>
    page.getByRole('heading', { level: 1, name: client.displayName }).waitFor();

  await photographer.take(
    'sign-in',
    '/sign-in',
    (page) =>
      page
        .getByRole('button', { name: /Propriétaire/ })
        .first()
        .waitFor(),
    { signedIn: false },
  );
  await photographer.take('clients', `${SALON}/clients`, rows);
  await photographer.take('clients-phone', `${SALON}/clients`, rows, { viewport: PHONE });
  await photographer.take('home', SALON, (page) =>
    page.getByRole('link', { name: client.displayName }).first().waitFor(),
  );
  await photographer.take('client', record, heading);
  const timeline = `${SALON}/clients/${await bestClientId(api)}?tab=timeline`;
  const events = (page: Page) => page.getByRole('article').nth(4).waitFor();
  const tall = { width: DESKTOP.width, height: 1_000 };
  await photographer.take('timeline', timeline, events, { viewport: tall });
  await photographer.take('timeline-phone', timeline, events, { viewport: PHONE });
  await photographer.take('client-history', `${record}?tab=history`, async (page) => {
    await heading(page);
    await page.getByRole('listitem').filter({ hasText: 'a créé' }).waitFor();
  });
  await photographer.take('client-form', `${SALON}/clients/new`, async (page) => {
    await page.getByLabel('Prénom').fill(client.firstName ?? '');
    await page.getByLabel('Nom de famille').fill(client.lastName ?? '');
    const phone = page.getByLabel('Téléphone', { exact: true });
    await phone.fill((client.phone ?? '').replace('+33', '0').replace(/(..)(?=.)/g, '$1 '));
    await phone.blur();
    await page.getByText('Un doublon possible').scrollIntoViewIfNeeded();
  });
  const filter = {
    all: [
      { field: 'address.city', operator: 'isAnyOf', value: ['Lyon', 'Paris'] },
      { field: 'birthDate', operator: 'before', value: '1985-01-01' },
      { field: 'status', operator: 'equals', value: 'active' },
    ],
  };
  const filtered = `${SALON}/clients?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  await photographer.take('advanced-filter', filtered, (page) =>
    page.getByRole('row').nth(2).waitFor(),
  );
  const fields = `${SALON}/settings/fields`;
  const heading1 = (page: Page) =>
    page.getByRole('heading', { level: 1, name: 'Fiche client' }).waitFor();
  await photographer.take('fields', fields, async (page) => {
    await heading1(page);
    await page
      .getByRole('heading', { name: 'Cheveux et couleur' })
      .first()
      .scrollIntoViewIfNeeded();
  });
  await photographer.take('field-access', fields, async (page) => {
    await heading1(page);
    await page.getByRole('tab', { name: 'Accès' }).click();
    await page.getByText('Allergies et précautions').first().waitFor();
  });
  const segment = `${SALON}/segments/salon-best`;
  await photographer.take(
    'segment-builder',
    `${segment}/edit`,
    async (page) => {
      const preview = page.getByRole('region', { name: 'Aperçu' });
      await preview.getByRole('link').nth(9).waitFor();
    },
    { viewport: tall },
  );
  await photographer.take('segment-analytics', `${segment}?tab=analytics`, (page) =>
    page.getByRole('heading', { name: 'Consentements accordés' }).waitFor(),
  );
  const check = `${SALON}/imports/${await checkedImportId(api)}?step=check`;
  await photographer.take(
    'import',
    check,
    async (page) => {
      await page.getByRole('group', { name: 'Lignes par résultat' }).waitFor();
      await page.getByRole('gridcell').nth(8).waitFor();
    },
    { viewport: tall },
  );
  await photographer.take('exports', `${SALON}/clients`, async (page) => {
    await rows(page);
    await page.getByRole('button', { name: 'Exporter' }).first().click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
  });
  await photographer.take(
    'home-dark',
    SALON,
    (page) => page.getByRole('link', { name: client.displayName }).first().waitFor(),
    { colorScheme: 'dark' },
  );
}

async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const require = createRequire(join(rootFolder, 'e2e', 'package.json'));
  const { chromium }: { chromium: BrowserType } = require('@playwright/test');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
      // Chromium refuses its sandbox to root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let stack: Stack | null = null;
  onInterruption(async () => stack?.stop());
  const own = stackFolder('screenshots');
  stack = await startStack({
    folder: own,
    localFolder: own,
    ports: await choosePorts(portsFrom(33_000)),
    onStep: (step) => console.log(`${step} …`),
  });
  const { address } = stack;
  try {
    const api = await signedInApi(address, OWNER);
    await writeHistory(address, await pickClient(api));
    await withBrowser((browser) => takeAll(new Photographer(browser, address), api));
  } finally {
    await stack.stop();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  printError(error);
  process.exit(1);
}
