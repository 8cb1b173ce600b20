import { expect, test } from '@playwright/test';
import { uniqueName } from '../support/demo.ts';
import { LayoutPage } from '../support/layout-page.ts';
import { createOrganization, signInTo } from '../support/organization.ts';

// Values stay locked until other instances know of it: on a deployed stack, half a minute.
test.setTimeout(120_000);

test('a change of type says first what would be lost, then converts the rest', async ({ page }) => {
  const organization = await createOrganization();
  const { api } = organization.owner;
  const params = { organizationId: organization.id };
  await organization.addField({ type: 'text', key: 'age', label: { fr: 'Âge', en: '' } });
  const lost = uniqueName('Perdue');
  for (const [lastName, age] of [
    [uniqueName('Gardee'), '42'],
    [lost, 'environ trente'],
  ] as const) {
    await api.createClient({ params, body: { lastName, custom: { age } } });
  }
  await signInTo(page, organization.owner, organization.at('/settings/fields'));
  const layout = new LayoutPage(page);
  await layout.openMenu('Actions pour le champ Âge', 'Changer le type…');
  const dialog = page.getByRole('dialog', { name: /Changer le type de/ });
  await dialog.getByRole('combobox', { name: 'Nouveau type' }).click();
  await page.getByRole('option', { name: 'Nombre' }).click();
  await dialog.getByRole('button', { name: 'Vérifier la conversion' }).click();
  await expect(dialog.getByText('1 valeur sera convertie')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByText('1 valeur ne se convertit pas')).toBeVisible();
  const samples = dialog.getByRole('table', { name: 'Exemples de valeurs perdues' });
  await expect(samples.getByRole('row', { name: `${lost} environ trente` })).toBeVisible();

  const change = dialog.getByRole('button', { name: 'Changer le type' });
  await expect(change).toBeDisabled();
  const values = async () => {
    const { items } = await api.listClients({ params, query: { sort: 'name' } });
    return items.map(({ custom }) => custom.age);
  };
  expect(await values()).toEqual(['42', 'environ trente']);
  await dialog.getByRole('checkbox', { name: /Vider les valeurs/ }).check();
  await change.click();
  await expect(dialog.getByText('Le type a changé.')).toBeVisible({ timeout: 80_000 });
  await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(layout.section('Suivi')).toContainText('ÂgeNombre');
  expect(await values()).toEqual([42, null]);
});
