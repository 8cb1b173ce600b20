import { expect, test } from '@playwright/test';
import { createClient, OWNER, signInAs, uniqueName } from '../support/demo.ts';
import { tabTo } from '../support/keyboard.ts';

test('a client is found, corrected and saved by the keyboard alone', async ({ page }) => {
  const lastName = uniqueName('Clavier');
  await createClient({ firstName: 'Théo', lastName });
  await signInAs(page, OWNER);
  await page.keyboard.press('Control+k');
  const box = page.getByPlaceholder('Un client, un téléphone, une action…');
  await expect(box).toBeFocused();
  await page.keyboard.type(lastName);
  const results = page.getByRole('dialog');
  await expect(results.getByText(`Théo ${lastName}`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Théo ${lastName}` })).toBeVisible();
  await tabTo(page, 'Modifier');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Prénom')).toBeVisible();
  await tabTo(page, 'Prénom');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Timothée');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Timothée ${lastName}` })).toBeVisible();
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await signInAs(page, OWNER);
  await page.goto('/o/demo-salon/clients');
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
