import { createApiClient } from '@clientele/contracts/api-client';
import { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { baseUrl } from '../support/demo.ts';
import { createOrganization, type FreshOrganization, signInTo } from '../support/organization.ts';
import { runSchedule, setMoment } from '../support/schedules.ts';
import { downloaded, WORKED } from '../support/transfers.ts';

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
  const file = await downloaded(page, () =>
    dialog.getByRole('button', { name: /^Télécharger/ }).click(),
  );
  expect(file.name).toMatch(/^clients-.*\.csv$/);
  const text = file.bytes.toString('utf8');
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
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Sauvegarde');
  await dialog.getByRole('combobox', { name: 'Fréquence' }).click();
  await page.getByRole('option', { name: 'Chaque jour' }).click();
  await dialog.getByRole('textbox', { name: 'Heure' }).fill('03:15');
  await dialog.getByRole('textbox', { name: 'Heure' }).blur();
  await expect(dialog.getByText(/^chaque jour à/)).toBeVisible();
  await expectAccessible(page, 'a new schedule');
  await dialog.getByRole('button', { name: 'Programmer un export' }).click();
  await expect(dialog).toBeHidden(WORKED);
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Sauvegarde' }) });
  await expect(card.getByText('Jamais encore')).toBeVisible();
  await makeDue(organization);
  await runSchedule('sweepExportSchedules');
  await expect(card.getByText(/Prêt · .*1 ligne/)).toBeVisible(WORKED);
  await card.getByRole('button', { name: 'Exécutions : Sauvegarde' }).click();
  const fetch = card.getByRole('button', { name: /^Télécharger/ });
  await expect(fetch).toHaveCount(1);
  await settled(page);
  await expectAccessible(page, 'scheduled exports');
  const file = await downloaded(page, () => fetch.click());
  expect(file.name).toMatch(/^clients-.*\.xlsx$/);
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
});

/** The moment for which the only scheduled export was planned has come. */
async function makeDue({ id, owner }: FreshOrganization): Promise<void> {
  const api = createApiClient(exportEndpoints, {
    origin: baseUrl,
    getToken: async () => owner.token,
  });
  const { items } = await api.listExportSchedules({ params: { organizationId: id } });
  expect(items).toHaveLength(1);
  await setMoment(`organizations/${id}/exportSchedules/${items[0]?.id}`, 'nextRunAt', new Date());
}
