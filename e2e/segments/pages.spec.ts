import { test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { OWNER, SALON, signInAs } from '../support/demo.ts';

const SEGMENTS = `/o/${SALON}/segments`;

test.setTimeout(120_000);
test.use({ colorScheme: 'dark' });

test('pages of segments are for everyone, in the dark as well', async ({ page }) => {
  await signInAs(page, OWNER);
  for (const address of [
    SEGMENTS,
    `${SEGMENTS}?status=archived`,
    `${SEGMENTS}/new`,
    `${SEGMENTS}/salon-patch-test/edit`,
    `${SEGMENTS}/salon-late`,
    `${SEGMENTS}/salon-late?tab=analytics`,
    `${SEGMENTS}/salon-late?tab=overlap&with=salon-best`,
    `${SEGMENTS}/salon-late?tab=overlap&with=salon-best,salon-regulars,salon-new`,
  ]) {
    await page.goto(address);
    await settled(page);
    await expectAccessible(page, address);
  }
});
