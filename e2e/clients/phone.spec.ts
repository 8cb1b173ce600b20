import { devices, expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { createClient, STAFF, signInAs, uniqueName, uniquePhone } from '../support/demo.ts';

const { viewport, userAgent, hasTouch, isMobile, deviceScaleFactor } = devices['iPhone 13'];
test.use({ viewport, userAgent, hasTouch, isMobile, deviceScaleFactor });

test('on a phone, cards lead to a record with one touch to call', async ({ page }) => {
  const lastName = uniqueName('Poche');
  const phone = uniquePhone();
  await createClient({ firstName: 'Nina', lastName, phone: phone.national });
  await signInAs(page, STAFF);
  await page.goto('/o/demo-salon/clients');
  await page.getByRole('searchbox', { name: 'Rechercher un client' }).fill(lastName);
  await page.getByRole('link', { name: new RegExp(`Nina ${lastName}`) }).tap();
  await expect(page.getByRole('heading', { level: 1, name: `Nina ${lastName}` })).toBeVisible();
  await expect(page.getByRole('link', { name: /Appeler/ }).first()).toHaveAttribute(
    'href',
    /^tel:/,
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expectAccessible(page, 'record on a phone');
  await page.goto('/o/demo-salon/clients');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expectAccessible(page, 'cards on a phone');
});
