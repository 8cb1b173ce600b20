import { expect, test } from '@playwright/test';
import { expectAccessible, settled, showIn } from '../support/axe.ts';
import { OWNER, SALON, signInAs } from '../support/demo.ts';
import { WORKED } from '../support/segments.ts';

/** With a heading that is there once the page has what it is for. */
const PAGES = [
  ['', 'Habitués'],
  ['/salon-patch-test/edit', 'Par exemple'],
  ['/salon-late?tab=analytics', 'Consentements accordés'],
  ['/salon-late?tab=overlap&with=salon-best,salon-regulars', 'Clients en commun'],
] as const;

test.setTimeout(120_000);

test('pages of segments are for everyone, by day and in the dark', async ({ page }) => {
  await signInAs(page, OWNER);
  for (const [address, heading] of PAGES) {
    await page.goto(`/o/${SALON}/segments${address}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible(WORKED);
    await settled(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await showIn(page, colorScheme);
      await expectAccessible(page, `segments${address}, ${colorScheme}`);
    }
  }
});
