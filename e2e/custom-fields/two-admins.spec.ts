import { expect } from '@playwright/test';
import { LayoutPage } from '../support/layout-page.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { test } from '../support/people.ts';

test.setTimeout(120_000);

test('two admins arrange the same form: each sees the other, the slower one is told', async ({
  anotherPage,
}) => {
  const organization = await createOrganization();
  const admin = await organization.join('admin');
  const [one, other] = [await anotherPage(), await anotherPage()];
  const address = organization.at('/settings/fields');
  await signInTo(one, organization.owner, address);
  await signInTo(other, admin, address);
  const [first, second] = [new LayoutPage(one), new LayoutPage(other)];
  for (const layout of [first, second]) {
    await layout.expectFields('Contact', ['Téléphone', 'E-mail']);
  }
  await first.openMenu('Actions pour le champ E-mail', 'Déplacer vers « Adresse »');
  await first.expectFields('Adresse', ['Adresse', 'E-mail']);
  await second.expectFields('Adresse', ['Adresse', 'E-mail']);
  await second.expectFields('Contact', ['Téléphone']);

  // Both from the same version: the second request is held until the first is through.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await other.route('**/custom-fields/layout', async (route) => {
    await held;
    await route.continue();
  });
  const late = other.waitForRequest('**/custom-fields/layout');
  await second.openMenu('Actions pour le champ Étiquettes', 'Déplacer vers « Contact »');
  await second.expectFields('Contact', ['Téléphone', 'Étiquettes']);
  expect((await late).headers()['if-match']).toBeDefined();
  const saved = one.waitForResponse('**/custom-fields/layout');
  await first.openMenu('Actions pour le champ Langue', 'Déplacer vers « Contact »');
  expect((await saved).status()).toBe(200);
  letGo();

  await expect(other.getByText('Un collègue a réorganisé la fiche entre-temps')).toBeVisible();
  for (const layout of [first, second]) {
    await layout.expectFields('Contact', ['Téléphone', 'Langue']);
    await layout.expectFields('Suivi', ['Étiquettes', 'Suivi par', 'Canal préféré', 'Origine']);
  }
  await second.openMenu('Actions pour le champ Étiquettes', 'Déplacer vers « Contact »');
  for (const layout of [first, second]) {
    await layout.expectFields('Contact', ['Téléphone', 'Langue', 'Étiquettes']);
  }
});
