import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createClient, OWNER, SALON, signInAs, uniqueName } from '../support/demo.ts';

/** A trigger writes the timeline and recounts. */
const SOON = { timeout: 30_000 };

test.describe.configure({ timeout: 120_000 });

test('an appointment is taken, appears in the day, and counts once it was kept', async ({
  page,
}) => {
  const lastName = uniqueName('Agenda');
  const client = await createClient({ firstName: 'Inès', lastName });
  await signInAs(page, OWNER);
  await page.goto(`/o/${SALON}/clients/${client.id}?tab=timeline`);
  await page.getByRole('button', { name: 'Rendez-vous', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau rendez-vous' });
  // Today at any hour of the day that the story runs; the fields would propose the next half hour.
  await dialog.getByRole('textbox', { name: 'Date', exact: true }).fill(today());
  await dialog.getByLabel('Début').fill('09:00');
  await dialog.getByLabel('Début').blur();
  await expect(dialog.getByLabel('Fin')).toHaveValue('10:00');
  await dialog.getByLabel('Prestation').fill('Coupe et brushing');
  await expectAccessible(page, 'new appointment');
  await dialog.getByRole('button', { name: 'Prendre le rendez-vous' }).click();
  await expect(dialog).toBeHidden(SOON);
  await expect(page.getByRole('article', { name: /^Coupe et brushing/ })).toBeVisible(SOON);

  await page.goto(`/o/${SALON}`);
  const agenda = page.getByRole('region', { name: 'Rendez-vous du jour' });
  const row = agenda.getByRole('listitem').filter({ hasText: lastName });
  await expect(row).toContainText('Coupe et brushing', SOON);
  await row.getByRole('button', { name: /Changer l’état du rendez-vous$/ }).click();
  await page.getByRole('menuitem', { name: 'Honoré' }).click();
  await expect(row).toContainText('Honoré', SOON);
  await settled(page);
  await expectAccessible(page, 'day');

  await page.goto(`/o/${SALON}/clients/${client.id}`);
  const statistics = page.getByRole('region', { name: 'Statistiques du client' });
  await expect(statistics.getByRole('link', { name: /^Visites\s*1$/ })).toBeVisible(SOON);
});

test('a next action is planned with the keyboard, shows up in the day, and is done', async ({
  page,
}) => {
  const lastName = uniqueName('Relance');
  const client = await createClient({ firstName: 'Noé', lastName });
  await signInAs(page, OWNER);
  await page.goto(`/o/${SALON}/clients/${client.id}`);
  const plan = page.getByRole('button', { name: 'Prévoir une prochaine action' });
  await plan.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Rappeler pour le devis');
  await page.keyboard.press('Tab');
  const today = page.getByRole('radio', { name: 'Aujourd’hui' });
  await expect(today).toBeChecked();
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await expect(page.getByText('Rappeler pour le devis').first()).toBeVisible(SOON);

  await page.goto(`/o/${SALON}`);
  const done = page.getByRole('button', { name: new RegExp(`^Fait .*${lastName}`) });
  const others = page.getByRole('region', { name: 'À faire' }).getByRole('button', {
    name: /^Voir (les )?\d+ autres?/,
  });
  await expect(done.or(others).first()).toBeVisible(SOON);
  if (!(await done.isVisible())) await others.click();
  await done.press('Enter');
  await expect(done).toBeHidden(SOON);
});

function today(): string {
  return new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });
}
