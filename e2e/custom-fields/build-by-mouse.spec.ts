import { expect } from '@playwright/test';
import { baseUrl, uniqueName } from '../support/demo.ts';
import { LayoutPage } from '../support/layout-page.ts';
import { createOrganization, type Person, signInTo } from '../support/organization.ts';
import { test } from '../support/people.ts';

const SECRET = 'Latex, arachide';
/** Within 30 seconds every instance of the API knows of a change of access. */
const HEARD = { timeout: 40_000 };
// Where a drag begins and ends must both be in sight.
test.use({ viewport: { width: 1440, height: 1300 } });
// Four people sign up and three of them sign in.
test.setTimeout(120_000);

test('an admin builds a form with the mouse, and a hidden field is nowhere for the role', async ({
  page,
  anotherPage,
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

  const path = record.replace('/o/', '/api/v1/organizations/');
  const answerTo = async ({ token }: Person) => {
    const answer = await fetch(baseUrl + path, { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const pageOf = async (person: Person) => {
    const other = await anotherPage();
    await signInTo(other, person, record);
    await expect(other.getByRole('main')).toContainText(/Créé le/);
    await expect(other.getByRole('heading', { level: 1, name: lastName })).toBeVisible();
    return other.getByRole('main');
  };
  expect(await answerTo(manager)).toContain(`"allergies":"${SECRET}"`);
  const known = await pageOf(manager);
  await expect(known).toContainText('Allergies');
  await expect(known).toContainText(SECRET);
  await expect.poll(() => answerTo(staff), HEARD).not.toMatch(/allergies|latex/i);
  await expect(await pageOf(staff)).not.toContainText(/allergies|latex/i, HEARD);
});
