import { expect, test } from '@playwright/test';
import { createOrganization, signInTo } from '../support/organization.ts';
import { segmentsOf, WORKED } from '../support/segments.ts';

test.setTimeout(120_000);

test('clients of a segment are tagged and exported, put in and kept out by hand', async ({
  page,
}) => {
  const organization = await createOrganization();
  const segments = segmentsOf(organization);
  const { id } = await segments.dynamic('Lyonnais', {
    all: [{ field: 'address.city', operator: 'equals', value: 'Lyon' }],
  });
  await Promise.all([
    segments.client('Durand', 'Lyon'),
    segments.client('Martin', 'Lyon'),
    segments.client('Petit', 'Paris'),
  ]);
  await segments.worked(id, 2);
  await signInTo(page, organization.owner, organization.at(`/segments/${id}`));
  const members = page.getByRole('list', { name: 'Membres du segment' }).getByRole('listitem');
  await expect(members).toHaveText([/Durand/, /Martin/]);

  await page.getByRole('button', { name: 'Modifier ces clients' }).click();
  await page.getByRole('menuitem', { name: 'Étiqueter' }).click();
  const tagging = page.getByRole('dialog');
  await expect(tagging).toContainText('2 clients seront modifiés.');
  await tagging.getByRole('combobox').or(tagging.getByRole('textbox')).first().fill('Fidèle');
  await page.keyboard.press('Enter');
  await tagging.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText(/2 clients modifiés/)).toBeVisible(WORKED);
  const tagged = await organization.owner.api.countClients({
    params: { organizationId: organization.id },
    query: { tag: 'Fidèle' },
  });
  expect(tagged.count).toBe(2);

  // By hand, whatever the criteria say.
  await page.getByRole('combobox', { name: 'Ajouter un client au segment' }).fill('Petit');
  await page.getByRole('option', { name: /Petit/ }).click();
  await expect(members.filter({ hasText: 'Petit' })).toContainText('Épinglé', WORKED);
  await page.getByRole('button', { name: 'Actions : Durand' }).click();
  await page.getByRole('menuitem', { name: 'Tenir à l’écart du segment' }).click();
  await expect(members).toHaveText([/Martin/, /Petit/], WORKED);

  await page.getByRole('button', { name: 'Exporter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporter des clients' });
  await expect(dialog.getByText('2 clients')).toBeVisible(WORKED);
  await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(dialog.getByText('Le fichier est prêt')).toBeVisible(WORKED);
});

test('a list kept by hand is filled from the list of clients, which it then filters', async ({
  page,
}) => {
  const organization = await createOrganization();
  const segments = segmentsOf(organization);
  await segments.fixed('Invités');
  for (const name of ['Durand', 'Martin', 'Petit']) await segments.client(name, 'Lyon');
  await signInTo(page, organization.owner, organization.at('/clients'));
  for (const name of ['Durand', 'Petit']) {
    await page.getByRole('checkbox', { name: new RegExp(`${name}$`) }).check();
  }
  await page.getByRole('button', { name: 'Segment…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Placer dans un segment' });
  await expect(dialog).toContainText('2 clients concernés.');
  await dialog.getByRole('combobox', { name: 'Segment' }).click();
  await page.getByRole('option', { name: 'Invités' }).click();
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText(/Ajouter à .*Invités.* 2 clients modifiés/)).toBeVisible(WORKED);

  await page.getByRole('button', { name: /Filtres avancés/ }).click();
  const condition = page.getByRole('group', { name: 'Condition 1' });
  await condition.getByRole('combobox', { name: 'Champ' }).click();
  await page.getByRole('option', { name: 'Segment', exact: true }).click();
  await condition.getByRole('combobox', { name: 'Valeur' }).click();
  await page.getByRole('option', { name: 'Invités' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText('2 clients', { exact: true })).toBeVisible();
  const table = page.getByRole('table', { name: 'Liste des clients' });
  await expect(table.getByRole('link')).toHaveText([/Durand/, /Petit/]);
});
