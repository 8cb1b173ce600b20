import { expect, test } from '@playwright/test';
import { createClient, OWNER, signInAs, uniqueName, VIEWER } from '../support/demo.ts';

test('the list keeps its sort, filters and columns in the address and the browser', async ({
  page,
}) => {
  await signInAs(page, OWNER);
  await page.goto('/o/demo-salon/clients?sort=-createdAt&status=lead');
  const table = page.getByRole('table', { name: 'Liste des clients' });
  await expect(table.getByRole('row').nth(5)).toBeVisible();
  await expect(table.getByText('Actif', { exact: true })).toHaveCount(0);
  await expect(table.getByText('Prospect').first()).toBeVisible();
  await table.getByRole('button', { name: 'Ville' }).click();
  await expect(page).toHaveURL(/sort=city/);
  await page.reload();
  await expect(page).toHaveURL(/status=lead/);
  await expect(table.getByText('Prospect').first()).toBeVisible();
});

test('two thousand clients scroll without all being on the page', async ({ page }) => {
  await signInAs(page, OWNER);
  await page.goto('/o/demo-salon/clients');
  const rows = page.getByRole('table', { name: 'Liste des clients' }).getByRole('row');
  await expect(rows.nth(5)).toBeVisible();
  const first = await rows.nth(1).textContent();
  for (let turn = 0; turn < 8; turn += 1) {
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 4_000);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect.poll(async () => await rows.nth(1).textContent()).not.toBe(first);
  expect(await rows.count()).toBeLessThan(80);
});

test('an advanced filter is composed, counted and kept in the address', async ({ page }) => {
  const lastName = uniqueName('Filtre');
  await createClient({ firstName: 'Rose', lastName, address: { city: 'Besançon' } });
  await signInAs(page, OWNER);
  const filter = {
    all: [{ field: 'lastName', operator: 'startsWith', value: lastName.slice(0, 10) }],
  };
  await page.goto(`/o/demo-salon/clients?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await expect(page.getByRole('link', { name: `Rose ${lastName}` })).toBeVisible();
  await expect(page.getByText('1 client', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Valeur' })).toHaveValue(lastName.slice(0, 10));
});

test('who may only look is offered nothing else', async ({ page }) => {
  const client = await createClient({ lastName: uniqueName('Regard') });
  await signInAs(page, VIEWER);
  await page.goto('/o/demo-salon/clients');
  await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nouveau client' })).toHaveCount(0);
  await page.goto(`/o/demo-salon/clients/${client.id}`);
  await expect(page.getByRole('heading', { level: 1, name: client.displayName })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Modifier' })).toHaveCount(0);
});
