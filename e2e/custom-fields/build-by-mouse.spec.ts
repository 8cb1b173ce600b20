import { expect, test } from '@playwright/test';
import { baseUrl, uniqueName } from '../support/demo.ts';
import { LayoutPage } from '../support/layout-page.ts';
import { createOrganization, signInTo } from '../support/organization.ts';

const SECRET = 'Latex, arachide';
// Where a drag begins and ends must both be in sight.
test.use({ viewport: { width: 1440, height: 1300 } });
// Four people sign up and three of them sign in.
test.setTimeout(120_000);

test('an admin builds a form with the mouse, and a hidden field is nowhere for the role', async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const [admin, manager, staff] = await Promise.all([
    organization.join('admin'),
    organization.join('manager'),
    organization.join('staff'),
  ]);
  await signInTo(page, admin, organization.at(''));
  const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
  await navigation.getByRole('link', { name: 'Fiche client' }).click();
  const layout = new LayoutPage(page);
  await layout.addSection('Santé');
  await page.getByRole('button', { name: 'Ajouter un champ' }).first().click();
  const editor = page.getByRole('dialog', { name: 'Ajouter un champ' });
  await editor.getByRole('button', { name: /^Texte long/ }).click();
  await editor.getByLabel('Nom en français').fill('Allergies');
  await editor.getByRole('combobox', { name: 'Section' }).click();
  await page.getByRole('option', { name: 'Adresse' }).click();
  await editor.getByRole('button', { name: 'Ajouter le champ' }).click();
  await expect(page.getByText('« Allergies » fait partie de la fiche.')).toBeVisible();
  await layout.expectFields('Adresse', ['Adresse', 'Allergies']);

  const dropped = layout.section('Santé').getByRole('listitem');
  await layout.drag(layout.fieldHandle('Allergies'), layout.section('Santé'), () =>
    expect(dropped).toHaveCount(1),
  );
  await expect(page.getByText('Disposition enregistrée.')).toBeVisible();
  await page.reload();
  await layout.expectFields('Adresse', ['Adresse']);
  await layout.expectFields('Santé', ['Allergies']);
  await expect(layout.preview().getByLabel('Allergies')).toBeVisible();

  await page.getByRole('tab', { name: 'Accès' }).click();
  const access = page.getByRole('combobox', { name: 'Accès à Allergies pour Équipe' });
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/custom-fields/access'));
  await access.selectOption('Caché');
  expect((await saved).status()).toBe(200);
  await layout.openMenu('Actions pour le rôle Équipe', 'Voir la fiche comme Équipe');
  await expect(layout.preview().getByText('1 champ caché à ce rôle')).toBeVisible();
  await expect(layout.preview().getByText('Allergies')).toHaveCount(0);
  await expect(layout.preview().getByText('Santé')).toHaveCount(0);

  const lastName = uniqueName('Sensible');
  await page.goto(organization.at('/clients/new'));
  await page.getByLabel('Nom de famille').fill(lastName);
  await page.getByLabel('Allergies').fill(SECRET);
  await page.getByRole('button', { name: 'Créer le client' }).click();
  await expect(page.getByRole('heading', { level: 1, name: lastName })).toBeVisible();
  const record = new URL(page.url()).pathname;

  const seenBy = async (person: typeof admin) => {
    const other = await browser.newPage();
    await signInTo(other, person, record);
    await expect(other.getByRole('heading', { level: 1, name: lastName })).toBeVisible();
    const path = record.replace('/o/', '/api/v1/organizations/');
    const answer = await fetch(baseUrl + path, {
      headers: { Authorization: `Bearer ${person.token}` },
    });
    expect(answer.status).toBe(200);
    return { main: other.getByRole('main'), json: await answer.text() };
  };
  const known = await seenBy(manager);
  await expect(known.main).toContainText('Allergies');
  await expect(known.main).toContainText(SECRET);
  expect(known.json).toContain(`"allergies":"${SECRET}"`);
  const unknown = await seenBy(staff);
  await expect(unknown.main).not.toContainText(/allergies|latex/i);
  expect(unknown.json).not.toMatch(/allergies|latex/i);
});
