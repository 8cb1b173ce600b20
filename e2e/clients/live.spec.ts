import { expect } from '@playwright/test';
import { createClient, MANAGER, OWNER, STAFF, signInAs, uniqueName } from '../support/demo.ts';
import { test } from '../support/people.ts';

const SOON = { timeout: 2_000 };

test('two browsers see each other’s changes within two seconds', async ({ anotherPage }) => {
  const lastName = uniqueName('Direct');
  const client = await createClient({ firstName: 'Léa', lastName });
  const [one, other] = [await anotherPage(), await anotherPage()];
  await signInAs(one, OWNER);
  await signInAs(other, STAFF);
  for (const page of [one, other]) {
    await page.goto(`/o/demo-salon/clients/${client.id}`);
    await expect(page.getByRole('heading', { level: 1, name: `Léa ${lastName}` })).toBeVisible();
  }
  const rename = async (page: typeof one, firstName: string) => {
    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByLabel('Prénom').fill(firstName);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: `${firstName} ${lastName}` }),
    ).toBeVisible();
  };
  await rename(one, 'Lucie');
  await expect(other.getByRole('heading', { level: 1, name: `Lucie ${lastName}` })).toBeVisible(
    SOON,
  );
  await rename(other, 'Louise');
  await expect(one.getByRole('heading', { level: 1, name: `Louise ${lastName}` })).toBeVisible(
    SOON,
  );
});

test('two people who edit different fields both win; for the same field the second is asked', async ({
  anotherPage,
}) => {
  const lastName = uniqueName('Ensemble');
  const client = await createClient({ firstName: 'Inès', lastName });
  const [one, other] = [await anotherPage(), await anotherPage()];
  await signInAs(one, OWNER);
  await signInAs(other, MANAGER);
  for (const page of [one, other]) await page.goto(`/o/demo-salon/clients/${client.id}/edit`);

  await other.getByLabel('Ville').fill('Nantes');
  await one.getByLabel('Prénom').fill('Agnès');
  await one.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(one.getByRole('heading', { level: 1, name: `Agnès ${lastName}` })).toBeVisible();
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByRole('heading', { level: 1, name: `Agnès ${lastName}` })).toBeVisible();
  await expect(other.getByText('Nantes').first()).toBeVisible();

  for (const page of [one, other]) {
    await page.goto(`/o/demo-salon/clients/${client.id}/edit`);
    await expect(page.getByLabel('Prénom')).toHaveValue('Agnès');
  }
  await other.getByLabel('Prénom').fill('Maude');
  await one.getByLabel('Prénom').fill('Solène');
  await one.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(one.getByRole('heading', { level: 1, name: `Solène ${lastName}` })).toBeVisible();
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  const dialog = other.getByRole('dialog', { name: 'Modifié en même temps' });
  await expect(dialog).toContainText('Solène');
  await dialog.getByRole('radio', { name: /Maude/ }).check();
  await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await expect(other.getByRole('heading', { level: 1, name: `Maude ${lastName}` })).toBeVisible();
});
