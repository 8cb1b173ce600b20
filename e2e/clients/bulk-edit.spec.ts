import { expect, test } from '@playwright/test';
import { apiAs, createClient, MANAGER, SALON, signInAs, uniqueName } from '../support/demo.ts';

test('all that match are tagged in the background, with the count first, and taken back', async ({
  page,
}) => {
  const mark = uniqueName('Lot');
  const tag = uniqueName('Promo');
  for (const firstName of ['Ana', 'Bea', 'Cléo']) {
    await createClient({ firstName, lastName: mark, tags: [mark] });
  }
  await signInAs(page, MANAGER);
  await page.goto(`/o/demo-salon/clients?tag=${mark}`);
  await expect(page.getByText('3 clients', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Sélectionner les clients affichés' }).check();
  await page.getByRole('button', { name: 'Étiqueter' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3 clients seront modifiés.');
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill(tag);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText(/3 clients modifiés/)).toBeVisible({ timeout: 20_000 });

  const api = await apiAs('manager@salon.test');
  const count = async () =>
    (await api.countClients({ params: { organizationId: SALON }, query: { tag } })).count;
  expect(await count()).toBe(3);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByText(/Annulé\s: 3 fiches rétablies/)).toBeVisible({ timeout: 20_000 });
  expect(await count()).toBe(0);
});
