import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { baseUrl, createClient, OWNER, SALON, signInAs, uniqueName } from '../support/demo.ts';

/** A trigger writes the timeline and recounts; the first one may be cold. */
const SOON = { timeout: 30_000 };

test.describe.configure({ timeout: 120_000 });

test('a till pushes a purchase with a key, and the open page shows it arrive', async ({ page }) => {
  const lastName = uniqueName('Caisse');
  const client = await createClient({ firstName: 'Odile', lastName });
  await signInAs(page, OWNER);

  await page.goto(`/o/${SALON}/settings/api-keys`);
  await settled(page);
  await expectAccessible(page, 'API keys');
  await page.getByRole('button', { name: 'Créer une clé' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Nom/ }).fill(`Caisse ${lastName}`);
  await expect(dialog.getByRole('radio', { name: 'Caisse' })).toBeChecked();
  await expectAccessible(page, 'new API key');
  await dialog.getByRole('button', { name: 'Créer une clé' }).click();
  const shown = page.getByRole('dialog', { name: /^Secret de/ }).getByLabel('Secret');
  const secret = await shown.inputValue();
  expect(secret).toMatch(/^clk_/);
  await expect(page.getByRole('dialog', { includeHidden: true })).toHaveCount(1);
  await expectAccessible(page, 'secret of an API key');

  await page.goto(`/o/${SALON}/clients/${client.id}?tab=timeline`);
  await expect(page.getByRole('article', { name: /^Fiche créée/ })).toBeVisible(SOON);
  const statistics = page.getByRole('region', { name: 'Statistiques du client' });
  await expect(statistics).toContainText('0,00');

  const paidAt = new Date().toISOString();
  const push = () =>
    page.request.post(`${baseUrl}/api/v1/organizations/${SALON}/purchases`, {
      headers: { Authorization: `Bearer ${secret}` },
      data: {
        clientId: client.id,
        externalId: `receipt-${lastName}`,
        paidAt,
        currency: 'EUR',
        lines: [{ label: 'Sérum réparateur', amount: 4_590 }],
      },
    });
  const pushed = await push();
  expect(pushed.status()).toBe(201);

  // Nobody touches the page.
  const card = page.getByRole('article', { name: /^Sérum réparateur/ });
  await expect(card).toBeVisible(SOON);
  await expect(card).toContainText(/45,90\s€/);
  await expect(statistics).toContainText(/45,90\s€/, SOON);
  await settled(page);
  await expectAccessible(page, 'timeline');

  // Pushed again by a till that is not sure, it is still one purchase.
  const again = await push();
  expect(again.status()).toBe(201);
  expect((await again.json()).id).toBe((await pushed.json()).id);
  await statistics.getByRole('link', { name: /^Valeur client/ }).click();
  await expect(page.getByText('Les achats qui comptent').first()).toBeVisible(SOON);
  await expect(page.getByRole('article')).toHaveCount(1, SOON);
});
