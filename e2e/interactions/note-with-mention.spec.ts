import { expect } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createClient, OWNER, SALON, STAFF, signInAs, uniqueName } from '../support/demo.ts';
import { test } from '../support/people.ts';

/** A trigger tells the colleague. */
const SOON = { timeout: 30_000 };

test.describe.configure({ timeout: 120_000 });

test('a note that names a colleague reaches her bell, and leads to the event', async ({
  anotherPage,
}) => {
  const lastName = uniqueName('Note');
  const client = await createClient({ firstName: 'Rose', lastName });
  const [owner, staff] = [await anotherPage(), await anotherPage()];
  await signInAs(owner, OWNER);
  await signInAs(staff, STAFF);

  await owner.goto(`/o/${SALON}/clients/${client.id}?tab=timeline`);
  await owner.getByRole('button', { name: 'Écrire une note…' }).click();
  const editor = owner.getByRole('textbox', { name: 'Texte', exact: true });
  await editor.click();
  await owner.keyboard.type('Préparer la couleur avec @luc');
  await expect(owner.getByRole('option', { name: /Lucas Moreau/ })).toBeVisible();
  await owner.keyboard.press('Enter');
  await owner.keyboard.type('avant samedi');
  await settled(owner);
  await expectAccessible(owner, 'note being written');
  // What was begun outlives a reload.
  await owner.reload();
  await expect(editor).toContainText('@Lucas Moreau avant samedi', SOON);
  await editor.click();
  await owner.keyboard.press('Control+Enter');
  const written = owner.getByRole('article', { name: /^Note/ });
  await expect(written).toContainText('@Lucas Moreau', SOON);

  // One that this note adds: the bell of a colleague may be told of other things meanwhile.
  const bell = staff.getByRole('button', { name: /^Notifications, \d+ non lue/ });
  await expect(bell).toBeVisible(SOON);
  await bell.click();
  const told = staff.getByRole('dialog').getByRole('link', { name: new RegExp(lastName) });
  await expect(told).toContainText('Préparer la couleur', SOON);
  await expectAccessible(staff, 'notifications');
  await told.click();
  await expect(staff).toHaveURL(/event=/);
  await expect(staff.getByRole('article', { name: /^Note/ }).first()).toContainText(
    'avant samedi',
    SOON,
  );
  await settled(staff);
  await expectAccessible(staff, 'linked event');
});

test('a note kept to managers is not there for the staff', async ({ anotherPage }) => {
  const lastName = uniqueName('Discret');
  const client = await createClient({ firstName: 'Paul', lastName });
  const [owner, staff] = [await anotherPage(), await anotherPage()];
  await signInAs(owner, OWNER);
  await signInAs(staff, STAFF);
  const address = `/o/${SALON}/clients/${client.id}?tab=timeline`;
  await owner.goto(address);
  await owner.getByRole('button', { name: 'Écrire une note…' }).click();
  await owner.getByRole('textbox', { name: 'Texte', exact: true }).click();
  await owner.keyboard.type('À traiter avec tact');
  await owner.getByRole('switch', { name: 'Visible des responsables uniquement' }).check();
  await owner.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(owner.getByRole('article', { name: /^Note/ })).toContainText('tact', SOON);
  await staff.goto(address);
  await expect(staff.getByRole('article', { name: /^Fiche créée/ })).toBeVisible(SOON);
  await expect(staff.getByRole('article')).toHaveCount(1);
});
