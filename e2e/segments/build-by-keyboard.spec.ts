import { expect, type Locator, test } from '@playwright/test';
import { tabTo } from '../support/keyboard.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { SegmentBuilder, segmentsOf, WORKED } from '../support/segments.ts';

test.setTimeout(120_000);

test('a segment is built by the keyboard alone, and each step is said', async ({ page }) => {
  const organization = await createOrganization();
  const segments = segmentsOf(organization);
  await segments.client('Ana', 'Lyon');
  await segments.client('Bea', 'Paris');
  await signInTo(page, organization.owner, organization.at('/segments/new'));
  const builder = new SegmentBuilder(page);
  const expectSaid = (text: string) =>
    expect(builder.root.getByRole('status').filter({ hasText: text })).toHaveCount(1);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const backTo = async (control: Locator) => {
    for (let step = 0; step < 10; step += 1) {
      await press('Shift+Tab');
      if (await control.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('no way back to it');
  };
  await expect(page.getByRole('link', { name: /^Sans adresse e-mail/ })).toBeVisible();
  await tabTo(page, 'Sans adresse e-mail');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue(
    'Sans adresse e-mail',
  );
  await builder.expectCount(2);

  await tabTo(page, 'Ajouter un groupe');
  await press('Enter');
  const choice = builder.group('Au moins une');
  const condition = choice.getByRole('group', { name: 'Condition 1' });
  const field = condition.getByRole('combobox', { name: 'Champ' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Ville');
  await expect(page.getByRole('option')).toHaveText(['Ville']);
  await press('ArrowDown', 'Enter');
  await expect(field).toHaveValue('Ville');
  await press('Tab', 'Tab');
  await page.keyboard.type('Lyon');
  await builder.expectCount(1);

  // Into the group, past its end, back before it, and into it for good.
  await backTo(builder.handle('E-mail'));
  await press('Space');
  await expectSaid('E-mail est prise.');
  await press('ArrowDown');
  await expectSaid('E-mail, position 1 sur 2, Groupe « Au moins une de ces conditions », niveau 2');
  await press('ArrowDown');
  await expectSaid('E-mail, position 2 sur 2, Groupe « Au moins une de ces conditions », niveau 2');
  await press('ArrowDown');
  await expectSaid('E-mail, position 2 sur 2, Groupe « Toutes ces conditions », niveau 1');
  await press('ArrowDown');
  await expectSaid('C’est la dernière place.');
  await press('ArrowUp', 'Space');
  await expectSaid('Posée : E-mail, position 2 sur 2, Groupe « Au moins une de ces conditions »');
  await expect(choice.getByRole('button', { name: 'Déplacer : E-mail' })).toBeFocused();
  await builder.expectCount(2);

  await press('Control+z');
  await builder.expectCount(1);
  await press('Control+Shift+z');
  await builder.expectCount(2);
  await expect(choice.getByRole('button', { name: 'Déplacer : E-mail' })).toBeVisible();
  await tabTo(page, 'Créer le segment');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sans adresse e-mail' })).toBeVisible();
  const members = page.getByRole('list', { name: 'Membres du segment' }).getByRole('listitem');
  await expect(members).toHaveText([/Ana/, /Bea/], WORKED);
});
