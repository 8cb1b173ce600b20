import { expect, test } from '@playwright/test';
import { chooseItem, tabTo } from '../support/keyboard.ts';
import { LayoutPage } from '../support/layout-page.ts';
import { createOrganization, signInTo } from '../support/organization.ts';

test('a form is arranged by the keyboard alone, and each step is said', async ({ page }) => {
  const organization = await createOrganization();
  await organization.addField({ type: 'longText', label: { fr: 'Allergies', en: '' } });
  await signInTo(page, organization.owner, organization.at('/settings/fields'));
  const layout = new LayoutPage(page);
  const saves = layout.countSaves();
  const said = page.getByRole('status').or(page.locator('[aria-live=assertive]'));
  const expectSaid = (text: string) => expect(said.filter({ hasText: text })).toHaveCount(1);
  const press = (key: string) => page.keyboard.press(key);
  await layout.expectFields('Contact', ['Téléphone', 'E-mail']);
  await layout.expectFields('Adresse', ['Adresse']);

  // From row to row, then over the border: first place below, last place above.
  await layout.sectionHandle('Contact').focus();
  await tabTo(page, 'Déplacer le champ Téléphone');
  await press('Space');
  await expectSaid('Téléphone est saisi.');
  await press('ArrowDown');
  await expectSaid('Téléphone est maintenant en position 2 sur 2, section Contact.');
  await press('ArrowDown');
  await expectSaid('Téléphone est maintenant en position 1 sur 2, section Adresse.');
  await press('ArrowDown');
  await expectSaid('Téléphone est maintenant en position 2 sur 2, section Adresse.');
  await press('ArrowUp');
  await expectSaid('Téléphone est maintenant en position 1 sur 2, section Adresse.');
  await press('ArrowUp');
  await expectSaid('Téléphone est maintenant en position 2 sur 2, section Contact.');
  await press('ArrowDown');
  await expectSaid('Téléphone est maintenant en position 1 sur 2, section Adresse.');
  await press('Space');
  await expectSaid('Téléphone est déposé en position 1 sur 2, section Adresse.');
  await layout.expectFields('Adresse', ['Téléphone', 'Adresse']);
  await layout.expectFields('Contact', ['E-mail']);
  await expect(layout.fieldHandle('Téléphone')).toBeFocused();

  await press('Space');
  await expectSaid('Téléphone est saisi.');
  await press('ArrowDown');
  await expectSaid('Téléphone est maintenant en position 2 sur 2, section Adresse.');
  await press('Escape');
  await expectSaid('Déplacement annulé : Téléphone reste à sa place.');
  await layout.expectFields('Adresse', ['Téléphone', 'Adresse']);

  // A tall section over a short one.
  await layout.sectionHandle('Identité').focus();
  await press('Enter');
  await expectSaid('Identité est saisi.');
  await press('ArrowDown');
  await expectSaid('Identité est maintenant la section 2 sur 4.');
  await press('Enter');
  await expectSaid('Identité est déposée en position 2 sur 4.');
  await layout.expectSections(['Contact', 'Identité', 'Adresse', 'Suivi']);

  await tabTo(page, 'Actions pour le champ Type');
  await press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Monter' })).toBeVisible();
  await chooseItem(page, 'Déplacer vers « Suivi »');
  await layout.expectFields('Suivi', [
    'Étiquettes',
    'Suivi par',
    'Canal préféré',
    'Langue',
    'Origine',
    'Allergies',
    'Type',
  ]);
  await expectSaid('Type est déposé en position 7 sur 7, section Suivi.');
  await expect(page.getByRole('button', { name: 'Actions pour le champ Type' })).toBeFocused();

  // Each move is saved after the one before it: a page that is left sooner loses the last.
  await expect.poll(saves).toBe(3);
  await page.reload();
  await layout.expectSections(['Contact', 'Identité', 'Adresse', 'Suivi']);
  await layout.expectFields('Adresse', ['Téléphone', 'Adresse']);
});
