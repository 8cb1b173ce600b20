import { expect, test } from '@playwright/test';
import {
  createClient,
  OWNER,
  openClients,
  signInAs,
  uniqueName,
  uniquePhone,
} from '../support/demo.ts';

test('a client is found by phone, corrected, seen in the history and put back', async ({
  page,
}) => {
  const phone = uniquePhone();
  const lastName = uniqueName('Évrard');
  await createClient({ firstName: 'Maëlle', lastName, phone: phone.national });
  await signInAs(page, OWNER);
  await openClients(page);

  const search = page.getByRole('searchbox', { name: 'Rechercher un client' });
  for (const typed of [
    phone.typed,
    `+33${phone.national.slice(1)}`,
    `${lastName.toUpperCase()} mae`,
  ]) {
    await search.fill(typed);
    await expect(page.getByRole('link', { name: `Maëlle ${lastName}` })).toBeVisible();
  }
  await page.getByRole('link', { name: `Maëlle ${lastName}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Maëlle ${lastName}` })).toBeVisible();
  await expect(page.getByRole('link', { name: phone.typed }).first()).toHaveAttribute(
    'href',
    `tel:+33${phone.national.slice(1)}`,
  );

  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByLabel('Prénom').fill('Maëlys');
  await page.getByLabel('Ville').fill('Villeurbanne');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Maëlys ${lastName}` })).toBeVisible();

  await page.getByRole('tab', { name: 'Historique des modifications' }).click();
  const change = page.getByRole('listitem').filter({ hasText: 'a modifié 2 champs' });
  await expect(change).toContainText('Hélène Rousseau');
  await expect(change).toContainText('Maëlle');
  await expect(change).toContainText('Villeurbanne');
  await change.getByRole('button', { name: 'Rétablir les valeurs d’avant' }).click();
  await expect(page.getByText('a rétabli d’anciennes valeurs')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: `Maëlle ${lastName}` })).toBeVisible();
});

test('archiving can be undone at once, and the trash gives back', async ({ page }) => {
  const lastName = uniqueName('Range');
  const client = await createClient({ firstName: 'Zoé', lastName });
  await signInAs(page, OWNER);
  await page.goto(`/o/demo-salon/clients/${client.id}`);
  await page.getByRole('button', { name: 'Plus d’actions' }).click();
  await page.getByRole('menuitem', { name: 'Archiver' }).click();
  await expect(page.getByText('Cette fiche est archivée')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Cette fiche est archivée')).toBeHidden();

  await page.getByRole('button', { name: 'Plus d’actions' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect(page.getByText('sera supprimée définitivement')).toBeVisible();
  await page.getByRole('button', { name: 'Rétablir' }).first().click();
  await expect(page.getByText('sera supprimée définitivement')).toBeHidden();
});
