import { chromium } from '@playwright/test';
const base = process.env.BASE ?? 'http://localhost:5777';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
async function open(email, opts = {}) {
  const context = await browser.newContext({ baseURL: base, viewport: opts.viewport ?? { width: 1280, height: 900 }, locale: opts.locale ?? 'fr-FR', colorScheme: opts.dark ? 'dark' : 'light', reducedMotion: 'reduce', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await page.goto('/sign-in');
  await page.getByLabel(opts.locale === 'en-GB' ? 'E-mail' : 'E-mail').fill(email);
  await page.locator('input[type=password]').fill('clientele');
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1500);
  return page;
}
const shots = JSON.parse(process.env.SHOTS);
for (const { name, path, email = 'owner@salon.test', full = false, wait = 2500, click, ...opts } of shots) {
  const page = await open(email, opts);
  await page.goto(path);
  await page.waitForTimeout(wait);
  for (const c of click ?? []) { await page.locator(c).first().click().catch((e) => console.log('click failed', c, e.message.slice(0, 200))); await page.waitForTimeout(900); }
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full });
  await page.context().close();
}
await browser.close();
