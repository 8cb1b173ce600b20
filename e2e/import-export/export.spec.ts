import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { WORKED } from '../support/transfers.ts';

test.describe.configure({ timeout: 240_000 });

test('what the list shows goes into a file, with the columns asked for', async ({ page }) => {
  const organization = await createOrganization();
  const params = { organizationId: organization.id };
  for (const lastName of ['Martin', 'Noël']) {
    await organization.owner.api.createClient({ params, body: { lastName } });
  }
  await signInTo(page, organization.owner, organization.at('/clients'));
  await page.getByRole('button', { name: 'Exporter' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Exporter des clients' });
  await expect(dialog.getByText('2 clients')).toBeVisible(WORKED);
  await dialog.getByRole('radio', { name: /^CSV pour Excel/ }).check();
  await expectAccessible(page, 'export of clients');
  await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(dialog.getByText('Le fichier est prêt')).toBeVisible(WORKED);
  await expectAccessible(page, 'export is ready');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Télécharger/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^clients-.*\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text).toMatch(/^\ufeff.*Nom de famille/);
  expect(text).toContain('Noël');

  await page.goto(organization.at('/exports'));
  await settled(page);
  await expectAccessible(page, 'exports');
});

test('a scheduled export comes by itself at its minute, and can be fetched', async ({ page }) => {
  const organization = await createOrganization();
  const params = { organizationId: organization.id };
  await organization.owner.api.createClient({ params, body: { lastName: 'Martin' } });
  await signInTo(page, organization.owner, organization.at('/exports?tab=scheduled'));
  await settled(page);
  await page.getByRole('button', { name: 'Programmer un export' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Programmer un export' });
  await dialog.getByLabel('Nom').fill('Sauvegarde');
  await dialog.getByLabel('Heure').fill(nextMinute());
  await dialog.getByLabel('Heure').blur();
  await expectAccessible(page, 'a new schedule');
  await dialog.getByRole('button', { name: 'Programmer un export' }).click();
  await expect(dialog).toBeHidden(WORKED);
  const card = page.getByRole('article').filter({ hasText: 'Sauvegarde' });
  await expect(card).toBeVisible();
  // The scheduler of the local stack ticks at the next full minutes.
  await expect(card.getByText('1 ligne')).toBeVisible({ timeout: 180_000 });
  await settled(page);
  await expectAccessible(page, 'scheduled exports');
  await card.getByRole('button', { name: 'Exécutions : Sauvegarde' }).click();
  const download = page.waitForEvent('download');
  await card
    .getByRole('button', { name: /^Télécharger/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/^clients-/);
});

/** The clocks of the organisation two minutes from now: there is time to fill in the rest. */
function nextMinute(): string {
  return new Date(Date.now() + 90_000).toLocaleTimeString('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  });
}
