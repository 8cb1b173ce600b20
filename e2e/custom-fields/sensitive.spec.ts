import type { Client } from '@clientele/contracts/clients/client';
import { expect, test } from '@playwright/test';
import { apiAs, MANAGER, SALON, signInAs } from '../support/demo.ts';

const KEY = 'salon_allergies';
const FIELD = 'Allergies et précautions';
const organization = { organizationId: SALON };

test('a sensitive value is masked until it is asked for, and the history says by whom', async ({
  page,
}) => {
  const { client, value } = await someoneWithAllergies();
  await signInAs(page, MANAGER);
  await page.goto(`/o/${SALON}/clients/${client.id}`);
  await expect(page.getByRole('heading', { level: 1, name: client.displayName })).toBeVisible();
  const main = page.getByRole('main');
  const show = main.getByRole('button', { name: new RegExp(`^Afficher ${FIELD}`) });
  await expect(show).toBeVisible();
  await expect(main).toContainText('Valeur masquée');
  await expect(main).not.toContainText(value);

  await show.click();
  await expect(main).toContainText(value);
  await main.getByRole('button', { name: `Masquer ${FIELD}` }).click();
  await expect(main).not.toContainText(value);

  await page.getByRole('tab', { name: 'Historique des modifications' }).click();
  const entry = main.getByRole('listitem').filter({ hasText: 'a affiché des données sensibles' });
  await expect(entry.first()).toContainText('Anne-Sophie Le Goff');
  await expect(entry.first()).toContainText(FIELD);
  await expect(main).not.toContainText(value);
});

test('who may not show it is not offered to, and cannot by the API either', async () => {
  const { client, value } = await someoneWithAllergies();
  const viewer = await apiAs('viewer@salon.test');
  const params = { ...organization, clientId: client.id };
  const seen = await viewer.getClient({ params });
  expect(JSON.stringify(seen)).not.toContain(value);
  await expect(viewer.revealClientFields({ params, body: { fields: [KEY] } })).rejects.toThrow();
});

/** With what is written there, so that the page can be searched for it. */
async function someoneWithAllergies(): Promise<{ client: Client; value: string }> {
  const api = await apiAs('owner@salon.test');
  const { items } = await api.listClients({
    params: organization,
    query: {
      limit: 1,
      filter: { all: [{ field: `custom.${KEY}`, operator: 'isNotEmpty' }] },
    },
  });
  const client = items[0];
  if (!client) throw new Error('the demo data has allergies');
  const params = { ...organization, clientId: client.id };
  const { custom } = await api.revealClientFields({ params, body: { fields: [KEY] } });
  return { client, value: String(custom[KEY]) };
}
