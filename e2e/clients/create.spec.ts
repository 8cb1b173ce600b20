import { expect, test } from '@playwright/test';
import {
  createClient,
  OWNER,
  openClients,
  signInAs,
  uniqueName,
  uniquePhone,
} from '../support/demo.ts';

test('a possible duplicate is shown while typing, refused once, and created when meant', async ({
  page,
}) => {
  const phone = uniquePhone();
  const known = uniqueName('Connu');
  await createClient({ firstName: 'Paul', lastName: known, phone: phone.national });
  await signInAs(page, OWNER);
  await openClients(page);
  await page.getByRole('link', { name: 'Nouveau client' }).click();
  const lastName = uniqueName('Nouveau');
  await page.getByLabel('Nom de famille').fill(lastName);
  await page.getByLabel('Téléphone', { exact: true }).fill(phone.typed);
  await page.getByLabel('Téléphone', { exact: true }).blur();
  await expect(page.getByText('Un doublon possible')).toBeVisible();
  await expect(page.getByText('même téléphone')).toBeVisible();
  await expect(page.getByText(`Paul ${known}`)).toBeVisible();
  await page.getByRole('button', { name: 'Créer le client' }).click();
  await expect(page.getByText('Ce client existe peut-être déjà')).toBeVisible();
  await page.getByRole('button', { name: 'Créer quand même' }).click();
  await expect(page.getByRole('heading', { level: 1, name: lastName })).toBeVisible();
});

test('mistakes are named beside their fields, and leaving with them asks first', async ({
  page,
}) => {
  await signInAs(page, OWNER);
  await page.goto('/o/demo-salon/clients/new');
  await page.getByRole('button', { name: 'Créer le client' }).click();
  await expect(page.getByText('Indiquez au moins un nom')).toBeVisible();
  await page.getByLabel('E-mail', { exact: true }).fill('marie@');
  await page.getByLabel('Téléphone', { exact: true }).fill('06 12');
  await page.getByLabel('Ville').focus();
  await expect(page.getByText('Cette adresse e-mail semble incorrecte')).toBeVisible();
  await expect(page.getByText('Ce numéro semble incorrect')).toBeVisible();
  await page.getByRole('link', { name: 'Accueil' }).click();
  const dialog = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' });
  await dialog.getByRole('button', { name: 'Continuer la saisie' }).click();
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('marie@');
});

test('one line is enough to add a client', async ({ page }) => {
  const lastName = uniqueName('Rapide');
  const phone = uniquePhone();
  await signInAs(page, OWNER);
  await page.getByLabel('Nom, téléphone ou e-mail').fill(`Anne-Sophie ${lastName} ${phone.typed}`);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByText(`Anne-Sophie ${lastName} fait partie de vos clients.`)).toBeVisible();
  await openClients(page);
  await page.getByRole('searchbox', { name: 'Rechercher un client' }).fill(phone.lastFour);
  await expect(page.getByRole('link', { name: `Anne-Sophie ${lastName}` })).toBeVisible();
});
